import * as Y from "yjs";
import type { SnapshotContent } from "../../db/queries/rooms.ts";
import { type ComparisonOutcome, compareDocument } from "./compare-document.ts";
import { documentOf, type ExaminationOrder, examineAndTell, type ToldExamination } from "./examine-document.ts";
import { contentOf } from "./known-content.ts";
import { rewriteDocument, type WantedTexts } from "./rewrite-document.ts";
import { type Merge, planThinning, type ThinningOrder } from "./thin-plan.ts";
import type { ComparedLog } from "./two-moments.ts";

/** A document as one update, without the content of what was deleted, and what that holds. */
export interface CompactDocument {
  readonly bytes: Uint8Array;
  readonly content: SnapshotContent | null;
}

/** The work that needs a Y.Doc. {@link DocumentThread} does it off the main thread. */
export interface DocumentWork {
  /** One update that holds all that the given ones hold, without the content of what was deleted. */
  compact(updates: readonly Uint8Array[]): Promise<CompactDocument>;
  /** See {@link examineAndTell}. */
  examine(updates: readonly Uint8Array[], order: ExaminationOrder): Promise<ToldExamination>;
  /** See {@link planThinning}. */
  thin(updates: readonly Uint8Array[], order: ThinningOrder): Promise<readonly Merge[]>;
  /** See {@link compareDocument}. */
  compare(log: ComparedLog, fragments: readonly string[]): Promise<ComparisonOutcome>;
  /** See {@link rewriteDocument}. */
  rewrite(updates: readonly Uint8Array[], wanted: WantedTexts): Promise<Uint8Array | null>;
}

/** No more work is taken in: the program ends. */
export class DocumentWorkClosed extends Error {}

/** Done here and now: for the command line, where nobody waits meanwhile. */
export const workInProcess: DocumentWork = {
  compact: async (updates) => compactUpdates(updates),
  examine: async (updates, order) => examineAndTell(updates, order),
  thin: async (updates, order) => planThinning(updates, order),
  compare: async (log, fragments) => compareDocument(log, fragments),
  rewrite: async (updates, wanted) => rewriteDocument(updates, wanted),
};

/** Compacts at once, through a throw-away Y.Doc. */
export function compactUpdates(updates: readonly Uint8Array[]): CompactDocument {
  const doc = documentOf(updates);
  const compact = { bytes: Y.encodeStateAsUpdate(doc), content: contentOf(doc) };
  doc.destroy();
  return compact;
}
