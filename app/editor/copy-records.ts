import { rtop } from "lib0/indexeddb";
import * as Y from "yjs";
import type { Copies, KeptChange } from "../offline/copies-database.ts";

/** Writes updates as one record, and gives its id; null for no updates. */
export async function storeUpdates(
  { changes }: Copies,
  key: string,
  updates: readonly Uint8Array[],
  { isUnsent }: { isUnsent: boolean },
): Promise<number | null> {
  const [first] = updates;
  if (first === undefined) return null;
  const bytes = updates.length === 1 ? first : Y.mergeUpdates([...updates]);
  const unsent = isUnsent ? { unsent: key, changes: updates.length } : {};
  return rtop(changes.add({ key, bytes, ...unsent } satisfies KeptChange)) as Promise<number>;
}

/** The server has what a record holds: it is one of the saved, or, where only the unsent are kept, it goes. */
export async function markSaved(copies: Copies, key: string, id: number, { isKept }: { isKept: boolean }) {
  const record = (await rtop(copies.changes.get(id))) as KeptChange | undefined;
  if (record?.key !== key) return;
  if (isKept) copies.changes.put({ id, key, bytes: record.bytes } satisfies KeptChange);
  else copies.changes.delete(id);
}
