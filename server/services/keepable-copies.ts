import { createHash } from "node:crypto";
import { type Actor, forKeeping } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { itemSubject } from "../../domain/access/subject-of.ts";
import { parseRoomName } from "../../domain/document/room.ts";
import { isRefusal } from "../../domain/refusal.ts";
import type { Services } from "../services.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { itemFor, meetingFor } from "./find-subjects.ts";
import { listMeetings } from "./list-meetings.ts";
import type { MeetingView } from "./meeting-view.ts";
import { meetingView } from "./read-meeting.ts";

/**
 * What becomes of a browser's copy of a room. `keep`: it stays. `send`: the item is closed now; what the person wrote is
 * to be saved on the server, and nothing else stays. `return`: they may read and write no more; what they wrote stays
 * until they have taken it. `wipe`: nothing of it stays.
 */
export type CopyVerdict = "keep" | "send" | "return" | "wipe";

/** Judges the copies that a browser holds by what is true now. What can't be named is wiped. */
export const judgeCopies = (dependencies: ServiceDependencies): Services["judgeCopies"] => {
  const mark = markOfPage(dependencies);
  return async (actor, { rooms, pages }) => {
    const verdicts = await Promise.all(
      rooms.map(async (name) => [name, await judgeRoom(dependencies, actor, name)] as const),
    );
    const marks = await Promise.all(pages.map(async (path) => [path, await mark(actor, path)] as const));
    return {
      rooms: Object.fromEntries(verdicts),
      pages: Object.fromEntries(marks.flatMap(([path, found]) => (found === null ? [] : [[path, found]]))),
    };
  };
};

function judgeRoom({ store }: ServiceDependencies, actor: Actor, name: string): Promise<CopyVerdict> {
  return store.read(async (db) => {
    const room = parseRoomName(name);
    const found = room === null ? null : await itemFor(db, actor, room.itemId).catch(nullIfRefused);
    if (room === null || found === null) return "wipe";
    const subject = itemSubject(found.meeting, found.item);
    const mayWrite = can(actor, room.zone === "case" ? "item.write-case" : "item.write-minutes", subject);
    if (can(forKeeping(actor), "item.read", subject)) return mayWrite ? "keep" : "return";
    return mayWrite ? "send" : "wipe";
  });
}

const pathOfMeeting = /^\/meetings\/([\da-f-]{36})(?:\/items\/([\da-f-]{36}))?$/;

/**
 * The mark stands for which items of the meetings on the page may be kept: an older copy shows more than it may when the
 * mark has changed. A page whose item may not be kept has none.
 */
export const markOfPage = (dependencies: ServiceDependencies): Services["markOfPage"] => {
  const list = listMeetings(dependencies);
  return async (asker, path) => {
    const actor = forKeeping(asker);
    if (path === "/") return markOf(await list(actor));
    const [, meetingId, itemId] = pathOfMeeting.exec(path) ?? [];
    const meeting =
      meetingId === undefined ? null : await outlineOf(dependencies, actor, meetingId).catch(nullIfRefused);
    if (meeting === null) return null;
    const isKeepable = itemId === undefined || meeting.items.some(({ id, mayRead }) => id === itemId && mayRead);
    return isKeepable ? markOf([meeting]) : null;
  };
};

const outlineOf = ({ store }: ServiceDependencies, actor: Actor, meetingId: string): Promise<MeetingView> =>
  store.read(async (db) => {
    const { meeting, body, items } = await meetingFor(db, actor, meetingId);
    return meetingView(actor, meeting, body, items);
  });

function markOf(meetings: readonly MeetingView[]): string {
  const keepable = meetings.map(({ id, items }) => [id, items.filter(({ mayRead }) => mayRead).map((item) => item.id)]);
  return createHash("sha256").update(JSON.stringify(keepable)).digest("base64url").slice(0, 22);
}

function nullIfRefused(error: unknown): null {
  if (isRefusal(error)) return null;
  throw error;
}
