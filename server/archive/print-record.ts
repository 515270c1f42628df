import { danishClock } from "../../domain/meeting/danish-time.ts";
import type { Interval } from "../../domain/meeting/interval.ts";
import type { MinutesDocument, MinutesParticipant, MinutesRecord } from "../../domain/minutes/minutes-document.ts";
import { voteChoices } from "../../domain/minutes/votes.ts";
import { breakable, inLines } from "./breakable-text.ts";
import { recordWording as wording } from "./minutes-wording.ts";
import type { PrintItem, PrintNode } from "./print-model.ts";
import type { PrintableText } from "./printable-text.ts";

/** Who was there and who was not, as facts of the title page; nothing where nobody wrote it down (rule M15). */
export const printAttendance = (document: MinutesDocument, printable: PrintableText) =>
  attendanceLines(document).map(({ label, people }) => ({ label, value: printable(people.join("; ")) }));

/** The same as words, for who reads the minutes before there is a PDF. */
export function attendanceLines({ attendance = [] }: Pick<MinutesDocument, "attendance">) {
  const present = attendance.filter(({ stay }) => stay !== null);
  const away = attendance.filter(({ stay }) => stay === null);
  const begun = earliest(present);
  const ended = latest(present);
  const facts = [
    {
      label: wording.present,
      people: present.map((someone) => wording.participant(someone, during(someone, begun, ended))),
    },
    { label: wording.apologies, people: away.filter(({ hasApology }) => hasApology).map(({ name }) => name) },
    { label: wording.absent, people: away.filter(({ hasApology }) => !hasApology).map(({ name }) => name) },
  ];
  return facts.filter(({ people }) => people.length > 0);
}

/** Minutes do not tell to the minute who sat down first: times stand only where they differ from the others' by more. */
const aWhileMs = 5 * 60_000;

const earliest = (people: readonly MinutesParticipant[]) =>
  Math.min(...people.flatMap(({ stay }) => (stay === null ? [] : [Date.parse(stay.from)])));
const latest = (people: readonly MinutesParticipant[]) =>
  Math.max(...people.flatMap(({ stay }) => (stay === null ? [] : [stay.to === null ? Infinity : Date.parse(stay.to)])));

function during({ stay }: MinutesParticipant, begun: number, ended: number) {
  if (stay === null) return { from: null, to: null };
  const isLate = Date.parse(stay.from) - begun > aWhileMs;
  const left = stay.to !== null && ended - Date.parse(stay.to) > aWhileMs ? stay.to : null;
  return { from: isLate ? danishClock(stay.from) : null, to: left && danishClock(left) };
}

/** What the meeting made of an item, after the decision's text: a heading and lines each, and none for what is not known. */
export function printRecord(record: MinutesRecord, printable: PrintableText): PrintItem["blocks"] {
  return recordLines(record).map(({ heading, lines }) => ({
    heading: [heading],
    nodes: lines.flatMap((line) => paragraphs(line, printable)),
  }));
}

/** The same as words: what the PDF prints, for who reads the minutes before there is one. */
export function recordLines(
  record: MinutesRecord,
): readonly { readonly heading: string; readonly lines: readonly string[] }[] {
  const { outcome, votes } = record;
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [wording.outcome, outcome === undefined ? [] : [wording.outcomes[outcome.kind](outcome.to)]],
    [
      wording.votes,
      votes === undefined
        ? []
        : voteChoices.map((choice) =>
            wording.vote(choice, votes.count[choice], namesOf(votes.votes.filter((vote) => vote.choice === choice))),
          ),
    ],
    [wording.statements, (record.statements ?? []).map(({ name, text }) => `${name}: ${text}`)],
    [
      wording.recusals,
      (record.recusals ?? []).map(({ name, reason, absence }) => wording.recusal(name, reason, clocks(absence))),
    ],
    [wording.absences, (record.absences ?? []).map(({ name, part }) => wording.absence(name, part))],
    [
      wording.followUps,
      (record.followUps ?? []).map(({ text, owner, dueOn }) =>
        wording.followUp(text, owner, dueOn && danishDay(dueOn)),
      ),
    ],
  ];
  return parts.filter(([, lines]) => lines.length > 0).map(([heading, lines]) => ({ heading, lines }));
}

const namesOf = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name).join(", ");

const clocks = (interval: Interval | null) =>
  interval && { from: danishClock(interval.from), to: interval.to && danishClock(interval.to) };

/** `2022-02-09` as minutes write it: `09-02-2022`. */
const danishDay = (day: string) => day.split("-").reverse().join("-");

const paragraphs = (line: string, printable: PrintableText): readonly PrintNode[] =>
  line
    .split("\n")
    .filter((part) => part.trim() !== "")
    .map((part) => ({
      kind: "paragraph",
      runs: [{ kind: "text", text: breakable(printable(part), inLines), bold: false, italic: false, href: null }],
    }));
