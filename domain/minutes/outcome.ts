import { Refusal } from "../refusal.ts";

/** What a meeting can come to, in the order in which they are offered. */
export const outcomeKinds = [
  "approved",
  "approved-with-changes",
  "rejected",
  "taken-note",
  "discussed",
  "postponed",
  "referred",
  "lapsed",
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** What the meeting came to (rule M8). What is postponed goes to a meeting or to later, what is referred to a body. */
export type Outcome =
  | { readonly kind: Exclude<OutcomeKind, "postponed" | "referred"> }
  /** `meetingId` null: later, to a meeting that is not known yet. */
  | { readonly kind: "postponed"; readonly meetingId: string | null }
  /** The body as it is written in the minutes: "Økonomiudvalget". */
  | { readonly kind: "referred"; readonly to: string };

/** An outcome from its parts. Refuses `input-invalid` where one that it requires is missing. */
export function outcomeOf(parts: {
  readonly kind: OutcomeKind;
  readonly meetingId: string | null;
  readonly referredTo: string | null;
}): Outcome {
  const { kind, meetingId } = parts;
  if (kind === "postponed") return { kind, meetingId };
  if (kind !== "referred") return { kind };
  const to = (parts.referredTo ?? "").trim();
  if (to === "") throw new Refusal("input-invalid", { field: "referredTo" });
  return { kind, to };
}
