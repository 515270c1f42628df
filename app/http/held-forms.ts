import { z } from "zod";
import { optionStates } from "../../domain/minutes/item-record.ts";
import { outcomeKinds } from "../../domain/minutes/outcome.ts";
import { voteChoices } from "../../domain/minutes/votes.ts";
import { Refusal } from "../../domain/refusal.ts";
import { sentForm } from "./sent-form.ts";

const words = (longest: number) => z.string().trim().min(1).max(longest);
/** An empty field is none. */
const orNull = <T>(field: z.ZodType<T>) =>
  z
    .literal("")
    .transform(() => null)
    .or(field)
    .default(null);
const id = z.string().min(1).max(200);
const version = z.coerce.number().int().min(0);
const day = z.iso.date();
const kept = { id: orNull(z.uuid()), version: version.default(0) };
const named = { id: z.uuid(), version };

/** What is sent about an item of a meeting that is being held, by `intent`. */
export const itemForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("take-up"), from: orNull(z.uuid()) }),
  z.object({ intent: z.literal("finish") }),
  z.object({ intent: z.literal("resume") }),
  z.object({ intent: z.literal("recuse"), person: orNull(z.uuid()), reason: orNull(words(500)) }),
  z.object({ intent: z.literal("withdraw"), person: orNull(z.uuid()) }),
  z.object({
    intent: z.literal("decide"),
    kind: orNull(z.enum(outcomeKinds)),
    meetingId: orNull(z.uuid()),
    referredTo: orNull(words(200)),
    version,
  }),
  z.object({ intent: z.literal("vote"), participant: id, choice: orNull(z.enum(voteChoices)) }),
  z.object({ intent: z.literal("answer"), question: words(2000), quote: words(5000) }),
  z.object({ intent: z.literal("task"), question: words(2000) }),
  z.object({ intent: z.literal("reopen"), question: words(2000) }),
  z.object({
    intent: z.literal("option"),
    ...kept,
    title: words(300),
    state: z.enum(optionStates).default("open"),
    dependsOn: orNull(day),
  }),
  z.object({ intent: z.literal("remove-option"), ...named }),
  z.object({
    intent: z.literal("follow-up"),
    ...kept,
    text: words(1000),
    owner: orNull(z.uuid()),
    dueOn: orNull(day),
  }),
  z.object({ intent: z.literal("remove-follow-up"), ...named }),
  z.object({ intent: z.literal("statement"), ...kept, person: z.uuid(), text: words(5000) }),
  z.object({ intent: z.literal("remove-statement"), ...named }),
]);

/** What is sent about who is there. `item`: the page to come back to without scripts. */
export const attendanceForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.enum(["arrived", "left", "apology", "unknown"]),
    who: id,
    at: orNull(z.string().regex(/^\d\d:\d\d$/)),
    item: orNull(z.uuid()),
  }),
  z.object({ intent: z.literal("substitute"), who: id, name: words(200), item: orNull(z.uuid()) }),
  z.object({ intent: z.literal("remove-substitute"), who: id, item: orNull(z.uuid()) }),
]);

/** A sent form as its schema has it. Refuses `input-invalid`, naming the first field that is wrong. */
export async function readForm<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const sent = schema.safeParse(Object.fromEntries(await sentForm(request)));
  if (!sent.success) throw new Refusal("input-invalid", { field: String(sent.error.issues[0]?.path[0] ?? "intent") });
  return sent.data;
}
