import type { ChangeKind } from "../../domain/document/comparison.ts";
import type { RichTextNode } from "../../domain/document/rich-text.ts";

/** Whose, and in which minute (`2026-01-12T09:31`). */
export interface Doer {
  readonly authorId: string | null;
  readonly minute: string;
}

export interface DraftChange {
  readonly kind: ChangeKind;
  readonly by: Doer;
}

/** A run of letters of a compared text in the making. */
export interface DraftRun {
  readonly kind: "run";
  text: string;
  readonly marks: NonNullable<RichTextNode["marks"]>;
  change: DraftChange | null;
}

/** A node of a compared text in the making. */
export interface DraftNode {
  readonly kind: "node";
  readonly type: string;
  readonly attrs: Readonly<Record<string, unknown>>;
  content: (DraftNode | DraftRun)[];
  readonly change: DraftChange | null;
}

/** Counts what a comparison holds, and stops it when that is more than anyone can read. */
export interface Budget {
  spend(letters: number): void;
}
