import type { Kysely } from "kysely";
import { findItem, itemsOfMeetings } from "../../db/queries/items.ts";
import { findMeeting } from "../../db/queries/meetings.ts";
import type { Tables } from "../../db/schema.ts";
import { type Actor, anonymous } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { meetingSubject } from "../../domain/access/subject-of.ts";
import type { MeetingEvent, Services } from "../services.ts";
import { currentActor } from "./current-actor.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { mayRead, meetingFor } from "./find-subjects.ts";
import type { PersonView } from "./session-view.ts";

/** Who is in which item, by item id. */
export type Presence = ReadonlyMap<string, readonly PersonView[]>;

interface Watcher {
  /** As they were when they came; what they may do is judged by what is true when something is told. */
  readonly actor: Actor;
  /** Null for who watches all meetings that they may see, as the overview does; they are not told who is where. */
  readonly meetingId: string | null;
  readonly notify: (event: MeetingEvent) => void;
}

/**
 * Tells open screens what happens in a meeting. A watcher hears nothing of an item that they may not read: neither that
 * its text changed nor who is in it.
 */
export function createMeetingWatch({ store, clock, log }: ServiceDependencies, presence: () => Presence) {
  const watchers = new Set<Watcher>();

  async function actorNow(db: Kysely<Tables>, { actor }: Watcher): Promise<Actor> {
    if (actor.kind !== "person") return actor;
    return (await currentActor(db, actor.personId, clock()))?.actor ?? anonymous;
  }

  async function tellPresence(watcher: Watcher): Promise<void> {
    const { meetingId } = watcher;
    if (meetingId === null) return;
    const items = await store.read(async (db) => {
      const meeting = await findMeeting(db, meetingId);
      if (meeting === null) return [];
      const actor = await actorNow(db, watcher);
      return (await itemsOfMeetings(db, [meeting.id])).filter((item) => mayRead(actor, meeting, item));
    });
    const present = presence();
    const shown = items.flatMap(({ id }) => {
      const people = present.get(id);
      return people === undefined ? [] : [[id, people] as const];
    });
    if (watchers.has(watcher)) watcher.notify({ kind: "presence", items: Object.fromEntries(shown) });
  }

  /** `alsoIn`: other meetings whose pages show something of the item. */
  async function tellChanged(itemId: string, alsoIn: readonly string[] = []): Promise<void> {
    if (watchers.size === 0) return;
    const concerned = await store.read(async (db) => {
      const item = await findItem(db, itemId);
      const meeting = item === null ? null : await findMeeting(db, item.meetingId);
      if (item === null || meeting === null) return [];
      const concerned: Watcher[] = [];
      for (const watcher of watchers) {
        const { meetingId } = watcher;
        if (meetingId !== null && meetingId !== meeting.id && !alsoIn.includes(meetingId)) continue;
        if (mayRead(await actorNow(db, watcher), meeting, item)) concerned.push(watcher);
      }
      return concerned;
    });
    for (const watcher of concerned) if (watchers.has(watcher)) watcher.notify({ kind: "changed" });
  }

  /** Tells those of a meeting's watchers whom `isConcerned` names. */
  function tell(meetingId: string, isConcerned: (watcher: Watcher) => boolean): void {
    for (const watcher of watchers) {
      if (watcher.meetingId === meetingId && isConcerned(watcher)) watcher.notify({ kind: "changed" });
    }
  }

  /** Those who watch all their meetings, of one that they may see. */
  async function tellWhoSeesIt(meetingId: string): Promise<void> {
    const everywhere = [...watchers].filter((watcher) => watcher.meetingId === null);
    if (everywhere.length === 0) return;
    const concerned = await store.read(async (db) => {
      const meeting = await findMeeting(db, meetingId);
      if (meeting === null) return [];
      const subject = meetingSubject(meeting, await itemsOfMeetings(db, [meetingId]));
      const concerned: Watcher[] = [];
      for (const watcher of everywhere) {
        if (can(await actorNow(db, watcher), "meeting.see", subject)) concerned.push(watcher);
      }
      return concerned;
    });
    for (const watcher of concerned) if (watchers.has(watcher)) watcher.notify({ kind: "changed" });
  }

  async function tellBoard(meetingId: string): Promise<void> {
    const meeting = await store.read((db) => findMeeting(db, meetingId));
    if (meeting === null) return;
    const subject = meetingSubject(meeting, []);
    tell(meetingId, ({ actor }) => can(actor, "meeting.see-attendance", subject));
  }

  const logged = (work: Promise<void>) => {
    work.catch((error: unknown) => log.error({ err: error }, "watchers not told"));
  };

  const watchMeeting: Services["watchMeeting"] = async (actor, meetingId, notify) => {
    await store.read((db) => meetingFor(db, actor, meetingId));
    const watcher: Watcher = { actor, meetingId, notify };
    watchers.add(watcher);
    logged(tellPresence(watcher));
    return () => watchers.delete(watcher);
  };

  const watchMeetings: Services["watchMeetings"] = async (actor, notify) => {
    const watcher: Watcher = { actor, meetingId: null, notify };
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  };

  return {
    watchMeeting,
    watchMeetings,
    /** An item's text has come to rest on disk. */
    itemChanged: (itemId: string) => logged(tellChanged(itemId)),
    /** The same, told to the item's readers in other meetings too. */
    itemChangedAlsoIn: (itemId: string, meetingIds: readonly string[]) => logged(tellChanged(itemId, meetingIds)),
    /** The meeting itself has changed, in what everybody who sees it may know. */
    meetingChanged: (meetingId: string): void => {
      tell(meetingId, () => true);
      logged(tellWhoSeesIt(meetingId));
    },
    /** Something that the board alone may know: at which closed item the meeting is. */
    boardChanged: (meetingId: string): void => logged(tellBoard(meetingId)),
    /** What one person may see has changed. */
    personChanged: (meetingId: string, personId: string): void => {
      for (const watcher of watchers) {
        const isTheirs = watcher.actor.kind === "person" && watcher.actor.personId === personId;
        const { meetingId: watched } = watcher;
        if (isTheirs && (watched === null || watched === meetingId)) watcher.notify({ kind: "changed" });
      }
    },
    /** Who may do what has changed: every open page asks anew what it may show. */
    rightsChanged: () => {
      for (const watcher of watchers) {
        watcher.notify({ kind: "changed" });
        logged(tellPresence(watcher));
      }
    },
    /** Someone came or went. */
    presenceChanged: () => {
      for (const watcher of watchers) logged(tellPresence(watcher));
    },
  };
}
