import * as Y from "yjs";

/** A stretch of ids: `length` clocks of a client, from `clock` on. */
export interface IdStretch {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/** What an update brings: the ids that it inserts, and those that it deletes. */
export interface UpdateContent {
  readonly inserted: readonly IdStretch[];
  readonly deleted: readonly IdStretch[];
}

/** Reads an update without a document. Throws for what is no update. */
export function contentOfUpdate(update: Uint8Array): UpdateContent {
  const { structs, ds } = Y.decodeUpdate(update);
  return {
    inserted: structs
      .filter((struct) => !(struct instanceof Y.Skip))
      .map(({ id, length }) => ({ client: id.client, clock: id.clock, length })),
    deleted: [...ds.clients].flatMap(([client, items]) =>
      items.map(({ clock, len }) => ({ client, clock, length: len })),
    ),
  };
}
