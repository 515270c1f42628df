import type { PersonView } from "../services/session-view.ts";
import type { Connection } from "./connection.ts";
import type { LiveRooms } from "./live-rooms.ts";

/** Who is in which item, by item id: from who is connected, not from what clients say. Each person once an item. */
export function presentPeople(rooms: LiveRooms): ReadonlyMap<string, readonly PersonView[]> {
  const items = new Map<string, Map<string, PersonView>>();
  for (const { person, room, isOpen } of rooms.connections()) {
    if (!isOpen) continue;
    const { itemId } = room.room;
    const people = items.get(itemId) ?? new Map<string, PersonView>();
    items.set(itemId, people.set(person.id, person));
  }
  return new Map([...items].map(([itemId, people]) => [itemId, [...people.values()]]));
}

/** Whether the person has no other open connection to the item, over both its rooms. */
export function isAlone(rooms: LiveRooms, connection: Connection): boolean {
  const { person, room } = connection;
  for (const other of rooms.connections()) {
    const isTheirs = other.person.id === person.id && other.room.room.itemId === room.room.itemId;
    if (isTheirs && other !== connection && other.isOpen) return false;
  }
  return true;
}
