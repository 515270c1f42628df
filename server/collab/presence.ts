import type { PersonView } from "../services/session-view.ts";
import type { Connection } from "./connection.ts";
import type { LiveRooms } from "./live-rooms.ts";

/** Who is in which item, by item id: from who is connected, not from what clients say. Each person once an item. */
export function presentPeople(rooms: LiveRooms): ReadonlyMap<string, readonly PersonView[]> {
  const items = new Map<string, Map<string, PersonView>>();
  for (const { person, room } of rooms.connections()) {
    const { itemId } = room.room;
    const people = items.get(itemId) ?? new Map<string, PersonView>();
    items.set(itemId, people.set(person.id, person));
  }
  return new Map([...items].map(([itemId, people]) => [itemId, [...people.values()]]));
}

/** Whether this is the person's only connection to the item, over both its rooms. */
export function isAlone(rooms: LiveRooms, { person, room }: Connection): boolean {
  let count = 0;
  for (const other of rooms.connections()) {
    if (other.person.id === person.id && other.room.room.itemId === room.room.itemId) count += 1;
  }
  return count <= 1;
}
