import type { Transaction } from "kysely";
import { participantsOf } from "../../db/queries/participants.ts";
import { type Person, peopleOfBody } from "../../db/queries/people.ts";
import type { Tables } from "../../db/schema.ts";
import { type Membership, type Role, roles } from "../../domain/access/actor.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { Capacity, Participant } from "../../domain/meeting/attendance.ts";
import { danishDay } from "../../domain/meeting/danish-time.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";

const boardRoles = ["chair", "member", "secretary"] as const satisfies readonly Role[];

/**
 * Everybody who takes part in a meeting or should: the board by role, each followed by their substitute, then the items'
 * guests. Those of whom nothing was written down yet have an id all the same, under which it can be.
 */
export async function participantsAt(
  db: Transaction<Tables>,
  meeting: Meeting,
  items: readonly AgendaItem[],
): Promise<readonly Participant[]> {
  const known = await participantsOf(db, meeting.id);
  const board = (await peopleOfBody(db, meeting.bodyId, danishDay(new Date(meeting.startsAt))))
    .flatMap((person) => {
      const capacity = capacityOf(person.memberships);
      return capacity === null ? [] : [expected(meeting, person, capacity)];
    })
    .sort((a, b) => roles.indexOf(a.capacity as Role) - roles.indexOf(b.capacity as Role));
  const guests = items.flatMap((item) =>
    item.guests.map(
      ({ name, personId }, index): Participant => ({
        ...nothingKnown,
        id: `${item.id}/${index}`,
        personId,
        name,
        capacity: "guest",
        itemId: item.id,
      }),
    ),
  );
  const all = [...board, ...guests].map((someone) => known.find(({ id }) => id === someone.id) ?? someone);
  const others = known.filter(({ id }) => !all.some((someone) => someone.id === id));
  return [...all, ...others.filter(({ substituteFor }) => substituteFor === null)].flatMap((someone) => [
    someone,
    ...others.filter(({ substituteFor }) => substituteFor === someone.id),
  ]);
}

const nothingKnown = { substituteFor: null, hasApology: false, itemId: null, intervals: [] } as const;

const expected = (meeting: Meeting, { id, name }: Person, capacity: Capacity): Participant => ({
  ...nothingKnown,
  id: `${meeting.id}/${id}`,
  personId: id,
  name,
  capacity,
});

const capacityOf = (memberships: readonly Membership[]): Capacity | null =>
  boardRoles.find((wanted) => memberships.some(({ role }) => role === wanted)) ?? null;
