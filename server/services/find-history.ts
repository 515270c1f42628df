import type { Transaction } from "kysely";
import { findPeople } from "../../db/queries/people.ts";
import { listMinutes } from "../../db/queries/room-history.ts";
import { listVersions, type RoomVersion } from "../../db/queries/room-versions.ts";
import type { Tables } from "../../db/schema.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { itemSubject } from "../../domain/access/subject-of.ts";
import { type Room, roomName } from "../../domain/document/room.ts";
import { type Moment, momentsOf, type WrittenMinute } from "../../domain/document/timeline.ts";
import { decisionSection, printedHeading } from "../../domain/meeting/section-template.ts";
import { isRefusal, Refusal } from "../../domain/refusal.ts";
import { itemFor } from "./find-subjects.ts";
import type { HistoryAuthor } from "./history-view.ts";

export interface FoundHistory {
  /** Whether the actor may write in the room now. */
  readonly mayWrite: boolean;
  /** The texts that the room may hold, in the order of the template. */
  readonly sections: readonly { readonly key: string; readonly heading: string }[];
  readonly minutes: readonly WrittenMinute[];
  /** Oldest first. */
  readonly moments: readonly Moment[];
  readonly versions: readonly RoomVersion[];
  readonly authorOf: (authorId: string | null, minute: string) => HistoryAuthor;
}

/** A room's history, for who may see it (rule A14). Refuses `room-unknown` alike for none and for not allowed. */
export async function historyFor(db: Transaction<Tables>, actor: Actor, room: Room): Promise<FoundHistory> {
  const { meeting, body, item } = await itemFor(db, actor, room.itemId).catch((error: unknown) => {
    throw isRefusal(error) ? new Refusal("room-unknown") : error;
  });
  const subject = itemSubject(meeting, item);
  const isCase = room.zone === "case";
  if (!can(actor, isCase ? "item.read-case-history" : "item.read-minutes-history", subject)) {
    throw new Refusal("room-unknown");
  }
  const name = roomName(room);
  const minutes = await listMinutes(db, name);
  const versions = await listVersions(db, name);
  return {
    mayWrite: can(actor, isCase ? "item.write-case" : "item.write-minutes", subject),
    sections: isCase
      ? body.sections.map((section) => ({ key: section.key, heading: printedHeading(section, item.recommendedBy) }))
      : [decisionSection],
    minutes,
    moments: momentsOf(minutes),
    versions,
    authorOf: await authorsIn(db, minutes, versions),
  };
}

/** Refuses `moment-unknown` for what the log doesn't keep apart. 0 is before anything was written. */
export function requireMoment({ moments, versions }: FoundHistory, seq: number): void {
  const isKnown = seq === 0 || [...moments, ...versions].some((moment) => moment.seq === seq);
  if (!isKnown) throw new Refusal("moment-unknown");
}

/** Names everybody with one query. Without an author, what was there before anybody wrote was imported. */
async function authorsIn(
  db: Transaction<Tables>,
  minutes: readonly WrittenMinute[],
  versions: readonly RoomVersion[],
): Promise<FoundHistory["authorOf"]> {
  const ids = new Set([...minutes, ...versions].flatMap(({ authorId }) => authorId ?? []));
  const people = new Map((await findPeople(db, [...ids])).map((person) => [person.id, person]));
  const firstWritten = minutes.findIndex(({ authorId }) => authorId !== null);
  const imported = (firstWritten === -1 ? minutes : minutes.slice(0, firstWritten)).at(-1)?.minute ?? "";
  return (authorId, minute) => {
    const person = authorId === null ? undefined : people.get(authorId);
    if (person !== undefined) return { kind: "person", person };
    return { kind: minute <= imported ? "import" : "server" };
  };
}
