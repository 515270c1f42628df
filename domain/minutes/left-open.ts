import type { ItemKind } from "../meeting/agenda-item.ts";
import type { FollowUp } from "./item-record.ts";
import type { Outcome } from "./outcome.ts";
import { openQuestions, type QuestionStatus } from "./questions.ts";

/** Something that an item would leave open if it were finished now. It is told, and never in the way (rule M11). */
export type LeftOpen =
  | { readonly kind: "no-outcome" }
  | { readonly kind: "no-text" }
  | { readonly kind: "postponed-without-meeting" }
  | { readonly kind: "question"; readonly number: number; readonly question: string }
  | { readonly kind: "follow-up-without-owner"; readonly text: string };

/** Kinds of items that need not come to anything. */
const mayComeToNothing: readonly ItemKind[] = ["any-other-business"];

/** What a decision leaves open, in the order in which the screen has it. */
export function leftOpen(item: {
  readonly kind: ItemKind;
  readonly outcome: Outcome | null;
  readonly hasText: boolean;
  readonly questions: readonly QuestionStatus[];
  readonly followUps: readonly FollowUp[];
}): readonly LeftOpen[] {
  const { outcome } = item;
  const found: LeftOpen[] = [];
  if (!mayComeToNothing.includes(item.kind)) {
    if (outcome === null) found.push({ kind: "no-outcome" });
    if (!item.hasText) found.push({ kind: "no-text" });
  }
  if (outcome?.kind === "postponed" && outcome.meetingId === null) found.push({ kind: "postponed-without-meeting" });
  for (const { number, question } of openQuestions(item.questions)) found.push({ kind: "question", number, question });
  for (const { text, ownerId } of item.followUps) {
    if (ownerId === null) found.push({ kind: "follow-up-without-owner", text });
  }
  return found;
}
