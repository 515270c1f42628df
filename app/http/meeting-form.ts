import { z } from "zod";
import { Refusal } from "../../domain/refusal.ts";

/** What can be wrong with what is planned of a meeting; each has its sentence in the catalogues. */
export type PlanField = "startsAt" | "place" | "reason";

const written = z.string().max(1000).default("");
const newMeeting = z.object({ bodyId: z.uuid(), date: written, start: written, place: written });

/** A new meeting as the form has it, with date and time as the service wants them. Refuses `input-invalid`. */
export function readNewMeeting(sent: FormData) {
  const read = newMeeting.safeParse(Object.fromEntries(sent));
  if (!read.success) throw new Refusal("input-invalid", { field: String(read.error.issues[0]?.path[0] ?? "bodyId") });
  const { bodyId, date, start, place } = read.data;
  return { bodyId, startsAt: `${date}T${start}`, place, kept: { date, start, place } };
}

const planChange = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("time"), from: written, date: written, start: written }),
  z.object({ intent: z.literal("place"), from: written, place: written }),
  z.object({ intent: z.literal("cancel"), reason: z.string().max(5000).default("") }),
]);

/** Another time or place for a meeting, or its end. Refuses `input-invalid`. */
export function readPlanChange(sent: FormData) {
  const read = planChange.safeParse(Object.fromEntries(sent));
  if (!read.success) throw new Refusal("input-invalid", { field: String(read.error.issues[0]?.path[0] ?? "intent") });
  return read.data;
}
