import { plainText } from "../../domain/document/plain-text.ts";
import { danishTimeOfInstant, instantOfDanishTime } from "../../domain/meeting/danish-time.ts";
import type { ImportedItem, ImportedMinutes } from "../../domain/minutes/imported-minutes.ts";

function itemToJson(item: ImportedItem) {
  return {
    number: item.number,
    title: item.title,
    access: item.access,
    caseNumber: item.caseNumber,
    sections: item.sections.map(({ key, heading, text }) => ({ key, heading, text: plainText(text) })),
    decision: item.decision === null ? null : plainText(item.decision),
    attachments: item.attachments.map((title) => ({ title })),
    guests: item.guests.map(({ name, title, arrivesAt }) => ({ name, title, arrivesAt })),
    decidingBody: item.decidingBody,
    recommendedBy: item.recommendedBy,
    discussionQuestions: [...item.discussionQuestions],
  };
}

/**
 * Imported minutes for a program or a person at the command line: texts plain, one line for each paragraph, heading and
 * list item; `startsAt` in Danish time with its offset, `2022-01-12T09:00:00+01:00`.
 */
export function minutesToJson(minutes: ImportedMinutes) {
  return {
    body: minutes.body,
    startsAt: danishTimeOfInstant(instantOfDanishTime(minutes.startsAtLocal)),
    place: minutes.place,
    items: minutes.items.map(itemToJson),
  };
}
