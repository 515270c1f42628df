import { z } from "zod";
import { itemFactNames } from "../../domain/meeting/item-facts.ts";
import { guestFactNames } from "../../domain/meeting/item-guests.ts";
import { Refusal } from "../../domain/refusal.ts";
import { sentForm } from "./sent-form.ts";

const id = z.uuid();

/** Where a browser without scripts goes afterwards. */
const next = z.string().max(300).default("");

/** What can be asked of an agenda. `beforeId` "" means last. */
const agendaForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("add"), title: z.string().max(1000).default("") }),
  z.object({ intent: z.literal("duplicate"), itemId: id }),
  z.object({ intent: z.literal("move"), itemId: id, toMeetingId: id, next }),
  z.object({ intent: z.literal("place"), itemId: id, beforeId: z.union([z.literal(""), id]), next }),
  z.object({ intent: z.literal("remove"), itemId: id, next }),
  z.object({ intent: z.literal("restore"), itemId: id, next }),
]);

export type AgendaForm = z.infer<typeof agendaForm>;

/** Reads a form about an agenda. Refuses `input-invalid` with the field. */
export const readAgendaForm = async (request: Request): Promise<AgendaForm> =>
  read(agendaForm, await sentForm(request));

/** Fields that are longer than any fact may be are refused before anything looks at them. */
const written = z.string().max(2000);

const itemForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("fact"),
    field: z.enum(itemFactNames),
    from: written,
    to: written,
  }),
  z.object({ intent: z.literal("question"), from: written, to: written }),
  z.object({ intent: z.literal("add-guest"), name: written }),
  z.object({
    intent: z.literal("guest"),
    guestId: id,
    field: z.enum(guestFactNames),
    from: written,
    to: written,
  }),
  z.object({ intent: z.literal("remove-guest"), guestId: id }),
  z.object({ intent: z.literal("attachment"), attachmentId: id, from: written, to: written }),
  z.object({ intent: z.literal("place-attachment"), attachmentId: id, beforeId: z.union([z.literal(""), id]) }),
  z.object({ intent: z.literal("remove-attachment"), attachmentId: id }),
]);

export type ItemForm = z.infer<typeof itemForm>;

/** Reads a form about what is known of an item. Refuses `input-invalid` with the field. */
export const readItemForm = async (request: Request): Promise<ItemForm> => read(itemForm, await sentForm(request));

function read<T>(form: z.ZodType<T>, sent: FormData): T {
  const asked = form.safeParse(Object.fromEntries(sent));
  if (asked.success) return asked.data;
  throw new Refusal("input-invalid", { field: String(asked.error.issues[0]?.path[0] ?? "intent") });
}
