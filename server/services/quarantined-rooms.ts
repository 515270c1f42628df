import {
  listQuarantinedRooms as listRooms,
  type QuarantinedRoom,
  releaseQuarantinedRoom,
} from "../../db/queries/room-quarantine.ts";
import { journalOf } from "../../db/store.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { ServiceDependencies } from "./dependencies.ts";

type Dependencies = Pick<ServiceDependencies, "store">;

function requireAdministration(actor: Actor): void {
  if (!can(actor, "installation.administer", { kind: "installation" })) throw new Refusal("not-allowed");
}

/** The rooms that are closed because their text can't be shown: ids and causes, no content. Refuses `not-allowed`. */
export const listQuarantinedRooms =
  ({ store }: Dependencies) =>
  async (actor: Actor): Promise<readonly QuarantinedRoom[]> => {
    requireAdministration(actor);
    return store.read(listRooms);
  };

/**
 * Opens a closed room again, beside a running server too: whoever comes next is let in. If its text still can't be shown
 * it is closed again. Refuses `not-allowed`, `room-not-quarantined`.
 */
export const releaseRoom =
  ({ store }: Dependencies) =>
  async (actor: Actor, room: string): Promise<void> => {
    requireAdministration(actor);
    await store.write(actor, async (db) => {
      const released = await releaseQuarantinedRoom(journalOf(db), room);
      if (released === null) throw new Refusal("room-not-quarantined");
      return { result: undefined, audit: { action: "release-room", subject: room, facts: { ...released } } };
    });
  };
