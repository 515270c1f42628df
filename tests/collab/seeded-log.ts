import * as Y from "yjs";
import type { NumberedUpdate } from "../../db/journal.ts";

/** A log as a real one comes about, and the moments at which versions were taken. */
export interface SeededLog {
  readonly rows: readonly NumberedUpdate[];
  /** Numbers of rows. */
  readonly versions: readonly number[];
}

interface LogOptions {
  readonly room: string;
  readonly authors: readonly string[];
  readonly rows: number;
  readonly random: () => number;
}

/**
 * People write in one text at once, hear of each other late, and come back from an outage with everything that they know
 * was deleted. The clock goes on, and sometimes back.
 */
export function seededLog({ room, authors, rows: count, random }: LogOptions): SeededLog {
  const upTo = (most: number) => Math.floor(random() * most);
  const hands = authors.map((authorId, index) => {
    const doc = new Y.Doc();
    doc.clientID = index + 1;
    return { authorId, doc, heard: 0, waiting: [] as Uint8Array[] };
  });
  for (const { doc, waiting } of hands) {
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "others") waiting.push(update);
    });
  }
  const rows: NumberedUpdate[] = [];
  const versions: number[] = [];
  let ms = Date.parse("2026-01-12T09:00:00Z");
  while (rows.length < count) {
    const hand = hands[upTo(hands.length)];
    if (hand === undefined) continue;
    if (random() < 0.4) {
      for (const { bytes } of rows.slice(hand.heard)) Y.applyUpdate(hand.doc, bytes, "others");
      hand.heard = rows.length;
    }
    edit(hand.doc.getText("t"), random);
    ms += random() < 0.01 ? -90_000 : upTo(9_000);
    const isReconnection = random() < 0.05;
    // What a client sends when it comes back: all that is new, and every deletion that it knows.
    if (isReconnection)
      hand.waiting.splice(0, hand.waiting.length, Y.mergeUpdates([...hand.waiting, allDeletions(hand.doc)]));
    for (const bytes of hand.waiting.splice(0)) {
      rows.push({ room, seq: rows.length + 1, authorId: hand.authorId, at: new Date(ms).toISOString(), bytes });
    }
    if (random() < 0.03 && rows.length > 0) versions.push(rows.length);
  }
  return { rows, versions: [...new Set(versions)] };
}

function edit(text: Y.Text, random: () => number): void {
  const at = Math.floor(random() * (text.length + 1));
  const deleted = Math.min(text.length - at, 1 + Math.floor(random() * 5));
  if (random() < 0.3 && deleted > 0) text.delete(at, deleted);
  else text.insert(at, "abcdefgh".slice(0, 1 + Math.floor(random() * 4)));
}

const allDeletions = (doc: Y.Doc): Uint8Array => Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc));
