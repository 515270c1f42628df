import { createHash, randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import { halfFrozenRooms, lockedRooms, lockRooms, sealRoom, unlockRooms } from "../../db/queries/room-freezes.ts";
import { insertVersion, type RoomVersion } from "../../db/queries/room-versions.ts";
import type { Tables } from "../../db/schema.ts";
import type { AuditEntry } from "../../db/store.ts";
import { type Actor, operator } from "../../domain/access/actor.ts";
import type { RichText } from "../../domain/document/rich-text.ts";
import { type Room, roomName } from "../../domain/document/room.ts";
import { Refusal } from "../../domain/refusal.ts";
import { canonicalJson } from "../archive/canonical-json.ts";
import type { CollabServer } from "../collab/collab-server.ts";
import type { ServiceDependencies } from "./dependencies.ts";

/** What is to be frozen, and what is to be true with it. */
export interface FreezeOrder {
  readonly rooms: readonly Room[];
  /** Why texts that had been frozen before are frozen anew; null the first time. */
  readonly reason: string | null;
  /** Part of the transaction that makes the freeze hold: a change of stage, say. What it refuses undoes the freeze. */
  readonly complete: (db: Transaction<Tables>, frozen: readonly FrozenRoom[]) => Promise<AuditEntry>;
}

/** A room's version, and what it says: fragment name to rich text. */
export interface FrozenRoom {
  readonly version: RoomVersion;
  readonly texts: Readonly<Record<string, RichText>>;
}

export type FreezeTexts = ReturnType<typeof freezeTexts>;

export type FreezingCollab = Pick<CollabServer, "rejudge" | "takeState">;

/**
 * Freezes texts: locks them, closes their writers, waits until all that was received is on disk, and keeps what they then
 * say as versions with their SHA-256, together with whatever the order completes. All or nothing: what goes wrong, and a
 * server that is killed in the middle, leaves them open. Whoever calls it has asked `can`. Refuses `room-frozen` if one
 * of the rooms is frozen already, `room-quarantined`, and what the order refuses.
 */
export const freezeTexts =
  ({ store, clock, log }: ServiceDependencies, collab: FreezingCollab) =>
  async (actor: Actor, { rooms, reason, complete }: FreezeOrder): Promise<readonly FrozenRoom[]> => {
    const parts = { store, clock, log };
    await lock(parts, actor, rooms);
    try {
      await judgeAnew(collab, rooms);
      const states = [];
      for (const room of rooms) states.push({ room: roomName(room), ...(await collab.takeState(room)) });
      const frozen = states.map((state) => frozenRoom(state, { actor, reason, at: clock().toISOString() }));
      await store.write(actor, async (db) => {
        for (const { version, texts } of frozen) {
          await insertVersion(db, { ...version, texts: canonicalJson(texts) });
          await sealRoom(db, version.room, version.id);
        }
        return { result: undefined, audit: await complete(db, frozen) };
      });
      return frozen;
    } catch (error) {
      await unlock(parts, actor, rooms).catch((err: unknown) => log.error({ err }, "rooms not unlocked"));
      throw error;
    } finally {
      // Whom the stage now lets read, and whom an undone freeze lets write again.
      await judgeAnew(collab, rooms);
    }
  };

/** Opens the rooms whose freezing a killed server left half done: nobody was told that they are frozen. */
export async function releaseHalfFrozen(parts: ServiceDependencies): Promise<void> {
  const rooms = await parts.store.read(halfFrozenRooms);
  if (rooms.length > 0) await unlock(parts, operator, rooms);
}

async function lock({ store, clock }: ServiceDependencies, actor: Actor, rooms: readonly Room[]): Promise<void> {
  await store.write(actor, async (db) => {
    if ((await lockedRooms(db, rooms)).length > 0) throw new Refusal("room-frozen");
    await lockRooms(db, rooms, clock().toISOString());
    return { result: undefined, audit: auditOf("lock-texts", rooms) };
  });
}

async function unlock({ store }: ServiceDependencies, actor: Actor, rooms: readonly Room[]): Promise<void> {
  await store.write(actor, async (db) => {
    await unlockRooms(db, rooms);
    return { result: undefined, audit: auditOf("unlock-texts", rooms) };
  });
}

const auditOf = (action: string, rooms: readonly Room[]): AuditEntry => ({
  action,
  subject: "rooms",
  facts: { rooms: rooms.map(roomName).join(" ") },
});

async function judgeAnew(collab: FreezingCollab, rooms: readonly Room[]): Promise<void> {
  for (const itemId of new Set(rooms.map((room) => room.itemId))) await collab.rejudge(itemId);
}

function frozenRoom(
  { room, seq, texts }: Awaited<ReturnType<CollabServer["takeState"]>> & { readonly room: string },
  { actor, reason, at }: { readonly actor: Actor; readonly reason: string | null; readonly at: string },
): FrozenRoom {
  const version: RoomVersion = {
    id: randomUUID(),
    room,
    seq,
    kind: "frozen",
    name: null,
    reason,
    authorId: actor.kind === "person" ? actor.personId : null,
    at,
    sha256: createHash("sha256").update(canonicalJson(texts)).digest("hex"),
  };
  return { version, texts };
}
