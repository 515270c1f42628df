import { z } from "zod";

/** Absent where the agenda is a draft: then nothing needs a reason. */
const reason = z
  .string()
  .max(2000)
  .optional()
  .transform((written) => written ?? null);

/** What is sent about what comes along from earlier meetings, by `intent`. `next`: where to go without scripts. */
export const carryForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("place"), itemId: z.uuid(), reason }),
  z.object({ intent: z.literal("place-minutes"), of: z.uuid(), reason }),
  z.object({ intent: z.literal("leave-out"), itemId: z.uuid() }),
  z.object({
    intent: z.literal("settle"),
    id: z.uuid(),
    version: z.coerce.number().int().min(0),
    isDone: z.enum(["yes", "no"]).transform((answer) => answer === "yes"),
    next: z.string().max(300),
  }),
]);
