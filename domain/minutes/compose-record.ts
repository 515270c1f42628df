import type { AgendaItem } from "../meeting/agenda-item.ts";
import { concerns, type Participant, partTaken, stayOf, type TreatedItem } from "../meeting/attendance.ts";
import { absenceOf, isForTheMinutes } from "../meeting/recusal.ts";
import { emptyRecord, type ItemRecord } from "./item-record.ts";
import type { MinutesAbsence, MinutesParticipant, MinutesRecord } from "./minutes-document.ts";
import { countVotes, type Vote } from "./votes.ts";

/** What was written down while a meeting was held. */
export interface HeldMeeting {
  readonly participants: readonly Participant[];
  /** By item id: what it came to, and when it was treated. */
  readonly records: ReadonlyMap<string, ItemRecord>;
  readonly treated: ReadonlyMap<string, TreatedItem>;
  /** What the records name by id: people's names, and the dates of later meetings (`26-01-2022`). */
  readonly names: ReadonlyMap<string, string>;
  readonly dates: ReadonlyMap<string, string>;
}

export const nothingHeld: HeldMeeting = {
  participants: [],
  records: new Map(),
  treated: new Map(),
  names: new Map(),
  dates: new Map(),
};

const isKnown = ({ hasApology, intervals }: Participant) => hasApology || intervals.length > 0;

/** The board and its substitutes as they were there. Nobody, if nothing was written down (rule M15). */
export function attendanceOf({ participants }: HeldMeeting): readonly MinutesParticipant[] {
  const board = participants.filter(({ capacity }) => capacity !== "guest");
  if (!board.some(isKnown)) return [];
  return board.map((participant) => ({
    name: participant.name,
    capacity: participant.capacity,
    substituteFor: board.find(({ id }) => id === participant.substituteFor)?.name ?? null,
    stay: stayOf(participant),
    hasApology: participant.hasApology,
  }));
}

/** What the minutes tell of an item besides its texts; null if that is nothing. */
export function composeRecord(item: AgendaItem, held: HeldMeeting): MinutesRecord | null {
  const record = held.records.get(item.id) ?? emptyRecord;
  const treated = held.treated.get(item.id) ?? { id: item.id, sittings: [], recusals: [] };
  const { outcome } = record;
  const recusals = treated.recusals
    .filter((recusal) => isForTheMinutes(recusal, treated.sittings))
    .map((recusal) => ({
      name: nameOf(held, recusal.personId),
      reason: recusal.reason,
      absence: absenceOf(recusal, treated.sittings),
    }));
  const absences = absencesFrom(held, treated);
  const composed: MinutesRecord = {
    ...(outcome !== null && { outcome: { kind: outcome.kind, to: destination(held, outcome) } }),
    ...(record.votes.length > 0 && {
      votes: { count: countVotes(record.votes), votes: record.votes.map((vote) => named(held, vote)) },
    }),
    ...(recusals.length > 0 && { recusals }),
    ...(absences.length > 0 && { absences }),
    ...(record.followUps.length > 0 && {
      followUps: record.followUps.map(({ text, ownerId, dueOn }) => ({
        text,
        owner: ownerId === null ? null : nameOf(held, ownerId),
        dueOn,
      })),
    }),
    ...(record.statements.length > 0 && {
      statements: record.statements.map(({ personId, text }) => ({ name: nameOf(held, personId), text })),
    }),
  };
  return Object.keys(composed).length === 0 ? null : composed;
}

/** Of those who were at the meeting at all, who missed the item or some of it; not those who were recused. */
function absencesFrom({ participants }: HeldMeeting, item: TreatedItem): readonly MinutesAbsence[] {
  if (item.sittings.length === 0) return [];
  const recused = item.recusals.filter((recusal) => isForTheMinutes(recusal, item.sittings));
  return participants
    .filter((participant) => concerns(participant, item) && participant.capacity !== "guest")
    .filter(({ intervals }) => intervals.length > 0)
    .filter(({ personId }) => !recused.some((recusal) => recusal.personId === personId))
    .flatMap((participant) => {
      const part = partTaken(participant, item);
      return part === "part" || part === "none" ? [{ name: participant.name, part }] : [];
    });
}

const nameOf = ({ names }: HeldMeeting, personId: string): string => names.get(personId) ?? "";

const named = ({ participants }: HeldMeeting, { participantId, choice }: Vote) => ({
  name: participants.find(({ id }) => id === participantId)?.name ?? "",
  choice,
});

/** The body or the date of the meeting that the item goes to; null for later, and where it goes nowhere. */
function destination({ dates }: HeldMeeting, outcome: NonNullable<ItemRecord["outcome"]>): string | null {
  if (outcome.kind === "referred") return outcome.to;
  if (outcome.kind !== "postponed" || outcome.meetingId === null) return null;
  return dates.get(outcome.meetingId) ?? null;
}
