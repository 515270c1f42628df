import type { Transaction } from "kysely";
import { approvalsOf } from "../../db/queries/approvals.ts";
import { findCarriedTo } from "../../db/queries/carried-items.ts";
import { minutesApprovedAt } from "../../db/queries/named-minutes.ts";
import { personNames } from "../../db/queries/person-names.ts";
import type { Tables } from "../../db/schema.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { meetingSubject } from "../../domain/access/subject-of.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { Body } from "../../domain/meeting/body.ts";
import type { CarriedBecause } from "../../domain/meeting/carrying-over.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import type { Stage } from "../../domain/meeting/stage.ts";
import { isRefusal } from "../../domain/refusal.ts";
import { itemFor, mayRead, meetingFor } from "./find-subjects.ts";
import { isSentTo } from "./is-sent-to.ts";
import type { PersonView } from "./session-view.ts";

type Db = Transaction<Tables>;
type Found = { readonly meeting: Meeting; readonly body: Body; readonly item: AgendaItem };

/** Another item of the same matter, as the page shows it: where it came from, or where it came up again. */
export interface CarriedLink {
  readonly itemId: string;
  readonly meetingId: string;
  readonly number: number;
  readonly title: string;
  readonly bodyName: string;
  /** An instant, ISO 8601 in UTC. */
  readonly startsAt: string;
  readonly because: CarriedBecause;
}

/** The minutes that an item is to approve. */
export interface NamedMinutes {
  readonly meetingId: string;
  readonly startsAt: string;
  readonly stage: Stage;
  /** When those who must had approved them; null while they have not. */
  readonly approvedAt: string | null;
  /** What members approved them with, for the board. */
  readonly reservations: readonly { readonly person: PersonView; readonly text: string }[];
}

export interface CarriedLinks {
  readonly carriedFrom:
    | (CarriedLink & {
        /** Its meeting has since decided otherwise: for who can still take this item off, or treat it. */
        readonly isRevoked: boolean;
      })
    | null;
  readonly carriedTo: CarriedLink | null;
  readonly minutes: NamedMinutes | null;
}

export const noLinks: CarriedLinks = { carriedFrom: null, carriedTo: null, minutes: null };

/** Where an item came from, where it came up again, and which minutes it approves, as far as the actor may know (rule N6). */
export async function carriedLinks(db: Db, actor: Actor, { meeting, body, item }: Found): Promise<CarriedLinks> {
  const source = item.carriedFromId === null ? null : await mayKnow(db, actor, item.carriedFromId);
  const copyId = await findCarriedTo(db, item.id);
  const copy = copyId === null ? null : await mayKnow(db, actor, copyId);
  return {
    carriedFrom: source && {
      ...linkTo(source),
      because: becauseOf(source.meeting, meeting),
      isRevoked:
        can(actor, "meeting.send-out", meetingSubject(meeting, [item])) &&
        !(await isSentTo(db, source.item, { meeting, body })),
    },
    carriedTo: copy && { ...linkTo(copy), because: becauseOf(meeting, copy.meeting) },
    minutes: item.approvesMeetingId === null ? null : await namedMinutes(db, actor, item.approvesMeetingId),
  };
}

/** An item with its meeting, for who may read it; null for none and for anyone else. */
export const mayKnow = async (db: Db, actor: Actor, itemId: string): Promise<Found | null> => {
  const found = await unlessRefused(itemFor(db, actor, itemId));
  return found !== null && mayRead(actor, found.meeting, found.item) ? found : null;
};

const linkTo = ({ meeting, body, item: { id, number, title } }: Found) => ({
  itemId: id,
  meetingId: meeting.id,
  number,
  title,
  bodyName: body.name,
  startsAt: meeting.startsAt,
});

/** Within a body things are postponed; from one to another they are referred. */
const becauseOf = (one: Meeting, other: Meeting): CarriedBecause =>
  one.bodyId === other.bodyId ? "postponed" : "referred";

async function namedMinutes(db: Db, actor: Actor, meetingId: string): Promise<NamedMinutes | null> {
  const found = await unlessRefused(meetingFor(db, actor, meetingId));
  if (found === null) return null;
  const { startsAt, stage } = found.meeting;
  const keeps = actor.kind === "person" && actor.openItemsOnly === true;
  const maySee = !keeps && can(actor, "meeting.see-approvals", meetingSubject(found.meeting, found.items));
  const approvals = maySee ? await approvalsOf(db, meetingId) : [];
  const last = new Map(approvals.map((approval) => [approval.personId, approval]));
  const people = await personNames(db, [...last.keys()]);
  const reservations = [...last.values()].flatMap(({ personId, reservation }) => {
    const person = people.get(personId);
    return reservation === null || person === undefined ? [] : [{ person, text: reservation }];
  });
  return { meetingId, startsAt, stage, approvedAt: await minutesApprovedAt(db, meetingId), reservations };
}

const unlessRefused = <T>(work: Promise<T>): Promise<T | null> =>
  work.catch((error: unknown) => {
    if (isRefusal(error)) return null;
    throw error;
  });
