import { isCaseNumber } from "../case/same-case.ts";
import { plainText } from "../document/plain-text.ts";
import type { RichText } from "../document/rich-text.ts";
import type { AgendaItem, ItemKind } from "./agenda-item.ts";
import type { Body } from "./body.ts";

/**
 * What an item lacks. Blocking: the agenda can't be sent out before it is there. Advisory: it can, but someone ought to
 * have looked. `section` is the heading of an empty section.
 */
export type MissingPoint =
  | { readonly code: "title" | "closing-ground"; readonly isBlocking: true }
  | { readonly code: "section"; readonly section: string; readonly isBlocking: true }
  | { readonly code: AdvisoryCode; readonly isBlocking: false };

type AdvisoryCode =
  | "case-number"
  | "case-number-unreadable"
  | "estimated-minutes"
  | "guest-time"
  | "case-author-shut-out";

/** Kinds that present a case; minutes to be approved and any other business have no text that could be required. */
const casesAreMade: readonly ItemKind[] = ["decision", "discussion", "information"];

/**
 * All that an item lacks before it can go out with the agenda, the blocking points first. `sectionTexts` by section key;
 * a section without a text is empty.
 */
export function readiness(
  item: AgendaItem,
  sectionTexts: Readonly<Record<string, RichText>>,
  body: Pick<Body, "sections">,
): readonly MissingPoint[] {
  const isCase = casesAreMade.includes(item.kind);
  const isEmpty = (key: string) => {
    const text = sectionTexts[key];
    return text === undefined || plainText(text).trim() === "";
  };
  const blocking: MissingPoint[] = [
    ...when(item.title.trim() === "", { code: "title", isBlocking: true }),
    ...when(item.access === "closed" && item.closingGround === null, { code: "closing-ground", isBlocking: true }),
    ...body.sections
      .filter(({ key, isRequired }) => isCase && isRequired && isEmpty(key))
      .map(({ heading }): MissingPoint => ({ code: "section", section: heading, isBlocking: true })),
  ];
  const advisory = (code: AdvisoryCode, isLacking: boolean) => when(isLacking, { code, isBlocking: false });
  return [
    ...blocking,
    ...advisory("case-number", item.kind === "decision" && item.caseNumber === null),
    ...advisory("case-number-unreadable", item.caseNumber !== null && !isCaseNumber(item.caseNumber)),
    ...advisory("estimated-minutes", isCase && item.estimatedMinutes === null),
    ...advisory(
      "guest-time",
      item.guests.some(({ arrivesAt }) => arrivesAt === null),
    ),
    ...advisory("case-author-shut-out", item.access === "closed" && item.caseAuthorId !== null),
  ];
}

/** Whether it lacks something without which no agenda goes out with it. */
export const isReadyToSend = (...item: Parameters<typeof readiness>): boolean =>
  readiness(...item).every(({ isBlocking }) => !isBlocking);

const when = (isLacking: boolean, point: MissingPoint): readonly MissingPoint[] => (isLacking ? [point] : []);
