/**
 * A room is one collaborative document and one permission boundary: an item's case presentation, or its minutes.
 * Each section of the presentation is an XmlFragment named after the section's key; the decision is `decision`.
 */
export interface Room {
  readonly itemId: string;
  readonly zone: "case" | "minutes";
}

/** The room's name on the wire, below `/collab/`, and its key in the store: `item/<id>/case`. */
export function roomName(room: Room): string {
  return `item/${room.itemId}/${room.zone}`;
}

/** Reads a room's name; null for anything else. */
export function parseRoomName(name: string): Room | null {
  const match = /^item\/([0-9a-f-]{36})\/(case|minutes)$/.exec(name);
  if (match?.[1] === undefined) return null;
  return { itemId: match[1], zone: match[2] as Room["zone"] };
}
