import type { AuditEntry, Audited } from "../../db/store.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { CloseReason } from "./close-reason.ts";
import type { CommitQueue } from "./commit-queue.ts";
import type { LiveRoom } from "./live-room.ts";

/** Where an update comes from: a person's connection, what a person had the server do, or the server itself, which has no id. */
export interface Writer {
  readonly room: LiveRoom;
  readonly person: { readonly id: string | null };
  /** Called when what it wrote could not be stored. */
  close(reason: CloseReason): void;
  /** What the audit log is told of what it writes, in the same transaction. */
  readonly audited?: Audited;
  /** Called when it is on disk, for those who are in no room to be told. */
  readonly stored?: () => void;
}

/** The server's own hand. A new one for each update: what follows a failed one of the same writer isn't stored. */
export const serverHand = (room: LiveRoom): Writer => ({ room, person: { id: null }, close: () => {} });

/** Resolves when all that was received in a room until now is on disk. Rejects when it can't be stored. */
export function drain(commits: CommitQueue, room: LiveRoom): Promise<void> {
  return new Promise((resolve, reject) => {
    const close = () => reject(new Error("What was written in the room could not be stored"));
    commits.add({ connection: { ...serverHand(room), stored: resolve, close }, ordinal: 0, update: null });
  });
}

/**
 * A person's hand without a connection, for one update, with what the audit log is told of that, if anything. `done` resolves when that is on disk, and rejects with the refusal
 * `not-stored` when it never will be.
 */
export function personsHand(
  room: LiveRoom,
  person: Extract<Actor, { kind: "person" }>,
  audit: AuditEntry | null,
): { readonly writer: Writer; readonly done: Promise<void> } {
  let [stored, close] = [() => {}, () => {}];
  const done = new Promise<void>((resolve, reject) => {
    stored = resolve;
    close = () => reject(new Refusal("not-stored"));
  });
  const audited = audit === null ? {} : { audited: { actor: person, ...audit } };
  return { writer: { room, person: { id: person.personId }, close, stored, ...audited }, done };
}
