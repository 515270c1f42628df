import type { RichText } from "../document/rich-text.ts";
import type { Outcome } from "../minutes/outcome.ts";
import { type AgendaItem, newItem } from "./agenda-item.ts";
import type { Body } from "./body.ts";
import type { Meeting } from "./meeting.ts";
import type { Stage } from "./stage.ts";

/** Why an item of an earlier meeting comes up again. */
export type CarriedBecause = "postponed" | "referred";

/** An item that its meeting did not finish with. */
export interface LeftItem {
  readonly meeting: Meeting;
  readonly outcome: Outcome;
  /** Where the meeting that it was postponed to is in its life; null where none was named. */
  readonly postponedToStage: Stage | null;
}

/** The stages in which a meeting can still take an item on, by its agenda or by a supplement to it. */
const takesItems: readonly Stage[] = ["draft", "agenda-published"];

/** The stages of a meeting that is over: what it decided holds. */
export const heldStages: readonly Stage[] = ["minutes-review", "approved", "archived"];

/**
 * Why an item waits for a meeting of this body; null where it does not (rule N2): it waits elsewhere, or it comes after it.
 * Whether it came up again already is not asked.
 */
export function waitsFor(
  { meeting, outcome, postponedToStage }: LeftItem,
  target: Meeting,
  body: Pick<Body, "id" | "name">,
): CarriedBecause | null {
  if (!heldStages.includes(meeting.stage) || meeting.id === target.id) return null;
  if (outcome.kind === "referred") {
    return meeting.bodyId !== body.id && isSameName(outcome.to, body.name) ? "referred" : null;
  }
  if (outcome.kind !== "postponed" || meeting.bodyId !== body.id || meeting.startsAt >= target.startsAt) return null;
  const waitsElsewhere =
    outcome.meetingId !== null &&
    outcome.meetingId !== target.id &&
    postponedToStage !== null &&
    takesItems.includes(postponedToStage);
  return waitsElsewhere ? null : "postponed";
}

/** Minutes write a body's name as people do. */
const isSameName = (one: string, other: string): boolean =>
  one.trim().replace(/\.$/u, "").localeCompare(other.trim(), "da", { sensitivity: "accent" }) === 0;

/**
 * An item like one of an earlier meeting, to be treated again (rule N3): its facts, questions and attachments, closed if that
 * one is. Nobody is invited to it. Who writes and presents it belongs to a body, and so comes along only within one.
 */
export function carriedItem(
  source: AgendaItem,
  named: Pick<AgendaItem, "id" | "meetingId" | "number">,
  { because, body }: { readonly because: CarriedBecause; readonly body: Pick<Body, "name"> },
): AgendaItem {
  const { title, kind, access, closingGround, caseNumber, recommendedBy, estimatedMinutes } = source;
  const facts = { kind, access, closingGround, caseNumber, recommendedBy, estimatedMinutes };
  const { discussionQuestions, attachments } = source;
  const carried = {
    ...newItem({ ...named, title }),
    ...facts,
    discussionQuestions,
    attachments,
    carriedFromId: source.id,
  };
  if (because === "referred") return { ...carried, decidingBody: body.name };
  const { decidingBody, caseAuthorId, presenterId, approvesMeetingId } = source;
  return { ...carried, decidingBody, caseAuthorId, presenterId, approvesMeetingId };
}

/**
 * Whether an item that came along is still what was made of the other: nobody has changed what is known of it. Its place on
 * the agenda and its recusals don't matter.
 */
export function isAsCarried(
  source: AgendaItem,
  copy: AgendaItem,
  how: { readonly because: CarriedBecause; readonly body: Pick<Body, "name"> },
): boolean {
  const { recusedPersonIds, frozenZones } = copy;
  const made = { ...carriedItem(source, copy, how), recusedPersonIds, frozenZones };
  const facts = ({ attachments, ...known }: AgendaItem): Readonly<Record<string, unknown>> => ({
    ...known,
    attachments: attachments.map(({ title, file }) => [title, file]),
  });
  const [before, now] = [facts(made), facts(copy)];
  return Object.keys(before).every((name) => JSON.stringify(before[name]) === JSON.stringify(now[name]));
}

/** Of a case text what a body has sections for: another body's may be made of others. */
export function carriedTexts(
  texts: Readonly<Record<string, RichText>>,
  { sections, retiredSections }: Pick<Body, "sections" | "retiredSections">,
): Readonly<Record<string, RichText>> {
  const keys = new Set([...sections, ...retiredSections].map(({ key }) => key));
  return Object.fromEntries(Object.entries(texts).filter(([key]) => keys.has(key)));
}
