import * as Y from "yjs";
import { documentOf, type Examination, type ExaminationOrder, examineDocument } from "./examine-document.ts";

/** The work that needs a Y.Doc. {@link DocumentThread} does it off the main thread. */
export interface DocumentWork {
  /** One update that holds all that the given ones hold, without the content of what was deleted. */
  compact(updates: readonly Uint8Array[]): Promise<Uint8Array>;
  /** See {@link examineDocument}. */
  examine(updates: readonly Uint8Array[], order: ExaminationOrder): Promise<Examination>;
}

/** No more work is taken in: the program ends. */
export class DocumentWorkClosed extends Error {}

/** Done here and now: for the command line, where nobody waits meanwhile. */
export const workInProcess: DocumentWork = {
  compact: async (updates) => compactUpdates(updates),
  examine: async (updates, order) => examineDocument(updates, order),
};

/** Compacts at once, through a throw-away Y.Doc. */
export function compactUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const doc = documentOf(updates);
  const compact = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return compact;
}
