import { firstRowToThin, lastFinishedSeq, mergeRows, readLogPage, versionSeqs } from "../../db/queries/room-history.ts";
import type { CollabOptions } from "./collab-options.ts";
import type { DocumentWork } from "./document-work.ts";

export interface ThinningParts {
  readonly store: Pick<CollabOptions["store"], "read" | "journal">;
  readonly work: Pick<DocumentWork, "thin">;
}

/** How many rows are looked at, and changed, at a time: whoever writes meanwhile waits no longer than for that. */
const window = 1_000;

/**
 * Compacts a room's log by author and minute up to update `upTo`, which a stored snapshot holds: what an author wrote in
 * one minute becomes one row, at the number of the last of them. Leaves the newest minute alone, and merges nothing across
 * a version. Each step is one transaction: interrupted, it leaves a log that says the same.
 */
export async function thinLog(parts: ThinningParts, room: string, upTo: number): Promise<void> {
  const last = Math.min(upTo, await parts.store.read((db) => lastFinishedSeq(db, room)));
  let after = 0;
  for (;;) {
    const next = await thinWindow(parts, room, { after, upTo: last });
    if (next === null) return;
    after = next;
  }
}

/** Gives the number of the last row that it looked at; null if there was none. */
async function thinWindow(
  { store, work }: ThinningParts,
  room: string,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Promise<number | null> {
  const found = await store.read(async (db) => {
    const first = await firstRowToThin(db, room, { after, upTo });
    if (first === null) return null;
    const rows = await readLogPage(db, room, { after: first - 1, upTo, limit: window });
    return { rows, versions: await versionSeqs(db, room) };
  });
  if (found === null) return null;
  const { rows, versions } = found;
  const merges = await work.thin(
    rows.map(({ bytes }) => bytes),
    { rows: rows.map(({ seq, authorId, at }) => ({ seq, authorId, minute: at.slice(0, 16) })), versions },
  );
  if (merges.length > 0) {
    await store.journal(async (db) => {
      // Someone gave a moment among them a name meanwhile: another time.
      if ((await versionSeqs(db, room)).length === versions.length) await mergeRows(db, room, merges);
    });
  }
  return rows.at(-1)?.seq ?? null;
}
