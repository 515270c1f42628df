import { refused } from "./close-reason.ts";
import type { Connection } from "./connection.ts";
import type { LiveRooms } from "./live-rooms.ts";
import type { CollabTuning } from "./tuning.ts";

/**
 * Keeps a person's connections within their number: of too many, the one not heard of for longest is closed. Whoever
 * comes back on a bad network leaves dead connections behind, and must not be locked out by them.
 */
export function makeWayFor(
  newcomer: Connection,
  rooms: LiveRooms,
  { connectionsAPerson }: Pick<CollabTuning, "connectionsAPerson">,
): void {
  const others = [...rooms.connections()].filter(
    (other) => other !== newcomer && other.isOpen && other.person.id === newcomer.person.id,
  );
  others.sort((one, other) => one.heardAt - other.heardAt);
  const tooMany = others.slice(0, Math.max(0, others.length + 1 - connectionsAPerson));
  for (const connection of tooMany) connection.close(refused("too-many-connections"));
}
