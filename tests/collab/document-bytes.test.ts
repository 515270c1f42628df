import { expect, test } from "vitest";
import * as Y from "yjs";
import { DocumentBytes } from "../../server/collab/document-bytes.ts";
import { compactUpdates } from "../../server/collab/document-work.ts";

const nothing = Uint8Array.of(0);

/** The updates that typing so many letters gives, by three people in turn. */
function typed(count: number): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update) => updates.push(update));
  const people = [1, 2, 3].map((clientId) => {
    const own = new Y.Doc();
    own.clientID = clientId;
    return own;
  });
  for (let index = 0; index < count; index++) {
    const own = people[index % 3];
    if (own === undefined) continue;
    Y.applyUpdate(own, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(own)));
    own.getText("t").insert(Math.floor(own.getText("t").length / 2), String(index % 10));
    if (index % 7 === 0) own.getText("t").delete(0, 1);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(own, Y.encodeStateVector(doc)));
  }
  return { doc, updates };
}

const bytesOf = (updates: readonly Uint8Array[]) => {
  const bytes = new DocumentBytes({ snapshot: null, snapshotSeq: 0, content: null, tail: [], seq: 0 });
  bytes.append(updates);
  return bytes;
};

const textOf = (...updates: readonly Uint8Array[]) => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc.getText("t").toString();
};

const sizeOf = (updates: readonly Uint8Array[]) => updates.reduce((size, { length }) => size + length, 0);

test.each([0, 1, 50, 700, 1_700])("gives a newcomer everything, after %i updates", (count) => {
  const { doc, updates } = typed(count);
  const bytes = bytesOf(updates);
  expect(textOf(...bytes.since(nothing))).toBe(doc.getText("t").toString());
  expect(Y.decodeStateVector(bytes.stateVector())).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)));
  expect(bytes.seq).toBe(updates.length);
});

test("gives who was away what is missing, and not what they have", () => {
  const { doc, updates } = typed(60);
  const early = new Y.Doc();
  for (const update of updates.slice(0, 40)) Y.applyUpdate(early, update);
  const bytes = bytesOf(updates);
  const vector = Y.encodeStateVector(early);
  const missing = bytes.since(vector);
  expect(sizeOf(missing)).toBeLessThan(sizeOf(bytes.since(nothing)));
  for (const update of missing) Y.applyUpdate(early, update);
  expect(early.getText("t").toString()).toBe(doc.getText("t").toString());
});

test("knows whether an update adds anything: text, or a deletion", () => {
  const { doc, updates } = typed(30);
  const bytes = bytesOf(updates);
  expect(bytes.holds(Y.encodeStateAsUpdate(doc))).toBe(true);
  expect(bytes.holds(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)))).toBe(true);
  doc.getText("t").delete(3, 2);
  const deletion = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc));
  expect(bytes.holds(deletion)).toBe(false);
  bytes.append([deletion]);
  expect(bytes.holds(deletion)).toBe(true);
  doc.getText("t").insert(0, "x");
  expect(bytes.holds(Y.encodeStateAsUpdate(doc))).toBe(false);
});

test("takes a compacted form in place of what it was made of, and keeps what came since", () => {
  const { doc, updates } = typed(40);
  const bytes = bytesOf(updates.slice(0, 30));
  const compact = compactUpdates(bytes.pieces());
  bytes.append(updates.slice(30));
  bytes.rebase(compact, bytes.seq - (updates.length - 30));
  expect(bytes.pieces()[0]).toBe(compact.bytes);
  expect(bytes.pieces().length).toBe(1 + updates.length - 30);
  expect(textOf(...bytes.since(nothing))).toBe(doc.getText("t").toString());
});

test("keeps a piece that began before the compacted form and goes on after it", () => {
  const { doc, updates } = typed(40);
  const bytes = bytesOf(updates.slice(0, 30));
  const compact = compactUpdates(bytes.pieces());
  const { seq } = bytes;
  bytes.append(updates.slice(30));
  const [whole] = bytes.since(nothing);
  bytes.rebase(compact, seq);
  expect(bytes.since(nothing)).toEqual([compact.bytes, whole]);
  expect(textOf(...bytes.since(nothing))).toBe(doc.getText("t").toString());
});

test("what a snapshot holds is known from what is stored beside it, as if it had been read", () => {
  const { doc, updates } = typed(60);
  const snapshot = compactUpdates(updates.slice(0, 40));
  const room = { snapshotSeq: 40, tail: updates.slice(40, 50), seq: 50 };
  // The bytes themselves can't be read: they aren't.
  const told = new DocumentBytes({ ...room, snapshot: Uint8Array.of(255), content: snapshot.content });
  const read = new DocumentBytes({ ...room, snapshot: snapshot.bytes, content: null });
  for (const bytes of [told, read]) {
    expect(updates.map((update) => bytes.holds(update))).toEqual(updates.map((_, index) => index < 50));
    bytes.append(updates.slice(50));
    expect(Y.decodeStateVector(bytes.stateVector())).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)));
    expect(bytes.holds(Y.encodeStateAsUpdate(doc))).toBe(true);
    doc.getText("t").delete(3, 2);
    expect(bytes.holds(Y.encodeStateAsUpdate(doc))).toBe(false);
  }
});

test("of a document with a hole nothing is stored beside it: what lies behind the hole would be forgotten", () => {
  const { updates } = typed(60);
  const ofOne = updates.filter((update) => Y.decodeUpdate(update).structs[0]?.id.client === 1);
  const [first, second, ...others] = ofOne as [Uint8Array, Uint8Array, ...Uint8Array[]];
  const snapshot = compactUpdates([first, ...others]);
  expect(snapshot.content).toBeNull();
  const bytes = new DocumentBytes({ snapshot: snapshot.bytes, content: null, snapshotSeq: 1, tail: [second], seq: 2 });
  expect(bytes.stateVector()).toEqual(Y.encodeStateVectorFromUpdate(Y.mergeUpdates(ofOne)));
});

test("an older compacted form that comes late changes nothing", () => {
  const { doc, updates } = typed(40);
  const bytes = bytesOf(updates.slice(0, 20));
  const older = compactUpdates(bytes.pieces());
  bytes.append(updates.slice(20));
  const newer = compactUpdates(bytes.pieces());
  bytes.rebase(newer, updates.length);
  bytes.rebase(older, 20);
  expect(textOf(...bytes.since(nothing))).toBe(doc.getText("t").toString());
});

test("a hole in what a client wrote: asks from the hole on until it is filled, and holds what lies behind it", () => {
  const { updates } = typed(3 * 20);
  const ofOne = updates.filter((update) => Y.decodeUpdate(update).structs[0]?.id.client === 1);
  const [first, second, ...others] = ofOne as [Uint8Array, Uint8Array, ...Uint8Array[]];
  const bytes = bytesOf([first]);
  const known = Y.decodeStateVector(bytes.stateVector()).get(1);
  bytes.append(others);
  expect(Y.decodeStateVector(bytes.stateVector()).get(1)).toBe(known);
  expect([...others, Y.mergeUpdates([first, ...others])].every((update) => bytes.holds(update))).toBe(true);
  expect([second, Y.mergeUpdates([second, ...others])].some((update) => bytes.holds(update))).toBe(false);
  bytes.append([second]);
  expect(bytes.stateVector()).toEqual(Y.encodeStateVectorFromUpdate(Y.mergeUpdates(ofOne)));
  expect(ofOne.every((update) => bytes.holds(update))).toBe(true);
});
