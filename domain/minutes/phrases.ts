import type { Outcome, OutcomeKind } from "./outcome.ts";

/** A meeting that an item can be postponed to. */
export interface LaterMeeting {
  readonly meetingId: string;
  /** `26-01-2022`, as minutes write it. */
  readonly date: string;
}

/** What minutes usually say, by what the meeting came to. Danish in every language of the screens: minutes are. */
const usual: Readonly<Record<OutcomeKind, readonly string[]>> = {
  approved: ["Godkendt.", "Tiltrådt som indstillet."],
  "approved-with-changes": ["Godkendt med følgende ændringer:"],
  rejected: ["Ikke godkendt."],
  "taken-note": ["Taget til efterretning."],
  discussed: ["Drøftet."],
  postponed: ["Udsat."],
  referred: ["Oversendt til "],
  lapsed: ["Bortfaldet."],
};

/** Phrases to put into a decision: first those that fit the outcome, with its meeting or body filled in. */
export function phrasesFor(outcome: Outcome | null, meetings: readonly LaterMeeting[]): readonly string[] {
  const own = outcome === null ? [] : fitting(outcome, meetings);
  const all = Object.values(usual).flat();
  const isTold = (phrase: string) => own.some((told) => told.startsWith(phrase.replace(/[.:\s]+$/u, "")));
  return [...own, ...all.filter((phrase) => !isTold(phrase))];
}

function fitting(outcome: Outcome, meetings: readonly LaterMeeting[]): readonly string[] {
  if (outcome.kind === "referred") return [`Oversendt til ${outcome.to}.`];
  if (outcome.kind !== "postponed") return usual[outcome.kind];
  const meeting = meetings.find(({ meetingId }) => meetingId === outcome.meetingId);
  return [meeting === undefined ? "Udsat." : `Udsat til mødet d. ${meeting.date}.`];
}
