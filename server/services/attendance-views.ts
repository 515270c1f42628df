import { initialsOf } from "../../domain/access/initials.ts";
import {
  concerns,
  isInTheRoom,
  type Participant,
  partTaken,
  stayOf,
  type TreatedItem,
} from "../../domain/meeting/attendance.ts";
import { absenceOf, isForTheMinutes, isInForce, type Recusal } from "../../domain/meeting/recusal.ts";
import type { AttendanceView, RecusalView } from "./proceedings-view.ts";
import type { PersonView } from "./session-view.ts";

type People = ReadonlyMap<string, PersonView>;

/** The initials that someone is known by; of whoever sits there under another name, those of that. */
export function initialsAt({ personId, name }: Participant, people: People): string {
  const person = personId === null ? undefined : people.get(personId);
  return person?.name === name ? person.initials : initialsOf(name);
}

/** Who takes part in an item, as its readers see it. */
export const attendanceViews = (
  participants: readonly Participant[],
  item: TreatedItem,
  people: People,
  mayRecuse: boolean,
): readonly AttendanceView[] =>
  participants
    .filter((participant) => concerns(participant, item))
    .map((participant) => {
      const { id, name, personId, capacity, hasApology, substituteFor } = participant;
      const part = partTaken(participant, item);
      return {
        id,
        personId,
        name,
        initials: initialsAt(participant, people),
        capacity,
        part,
        isInTheRoom: isInTheRoom(participant),
        hasApology,
        stay: stayOf(participant),
        substituteFor: participants.find((other) => other.id === substituteFor)?.name ?? null,
        mayBeRecused: mayRecuse && capacity !== "guest" && personId !== null && part !== "recused",
      };
    });

/** Recusals that the minutes tell of, and those in force. */
export const recusalViews = (
  recusals: readonly Recusal[],
  { sittings }: TreatedItem,
  people: People,
  mayWithdraw: boolean,
): readonly RecusalView[] =>
  recusals
    .filter((recusal) => isForTheMinutes(recusal, sittings))
    .flatMap((recusal) => {
      const person = people.get(recusal.personId);
      if (person === undefined) return [];
      const { reason, declaredAt, withdrawnAt } = recusal;
      const absence = absenceOf(recusal, sittings);
      return [{ person, reason, declaredAt, withdrawnAt, absence, mayWithdraw: mayWithdraw && isInForce(recusal) }];
    });
