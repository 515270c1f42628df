import * as Y from "yjs";
import type { RichText } from "../../domain/document/rich-text.ts";
import { decodeTexts } from "./texts.ts";

/** The work that needs a Y.Doc. Asynchronous, so that it can move to another thread without its callers noticing. */
export interface DocumentWork {
  /** One update that holds all that the given ones hold, without the content of what was deleted. */
  compact(updates: readonly Uint8Array[]): Promise<Uint8Array>;
  texts(updates: readonly Uint8Array[]): Promise<Readonly<Record<string, RichText>>>;
}

export const documentWork: DocumentWork = {
  compact: async (updates) => compactUpdates(updates),
  texts: async (updates) => decodeTexts(...updates),
};

/** Compacts at once, through a throw-away Y.Doc. */
export function compactUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const compact = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return compact;
}
