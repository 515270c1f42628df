import type { Change, Comparison } from "../../domain/document/comparison.ts";
import type { RichText } from "../../domain/document/rich-text.ts";
import type { PersonView } from "./session-view.ts";

/** Whoever wrote: someone, an import, or the server itself, which takes foreign content away. */
export type HistoryAuthor =
  | { readonly kind: "person"; readonly person: PersonView }
  | { readonly kind: "import" | "server" };

/** The text at the end of a minute in which someone wrote. */
export interface MomentView {
  readonly seq: number;
  /** What it is compared with unless something else is chosen: the number of the moment before; 0 for nothing. */
  readonly before: number;
  /** The minute's beginning, ISO 8601 in UTC. */
  readonly at: string;
  readonly authors: readonly HistoryAuthor[];
}

/** Minutes in which people wrote without a longer pause. */
export interface SessionEntry extends Omit<MomentView, "at"> {
  readonly kind: "session";
  readonly from: string;
  readonly to: string;
  /** Newest first. */
  readonly moments: readonly MomentView[];
}

/** A moment that was kept: when the text was frozen, or because someone gave it a name. */
export interface VersionEntry {
  readonly kind: "frozen" | "named";
  readonly id: string;
  readonly seq: number;
  /** The version before it; 0 for nothing. */
  readonly before: number;
  readonly name: string | null;
  readonly reason: string | null;
  readonly author: HistoryAuthor;
  /** An instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly sha256: string;
}

export interface HistoryView {
  /** Whether the reader may give a moment a name, and bring it back. */
  readonly mayWrite: boolean;
  /** Newest first. */
  readonly entries: readonly (SessionEntry | VersionEntry)[];
}

export interface ComparedSection {
  readonly key: string;
  readonly heading: string;
  /** See `domain/document/comparison.ts`. */
  readonly text: RichText;
  readonly changes: readonly Change[];
}

/** Two moments of a room's texts, as one. */
export interface ComparisonView {
  readonly sections: readonly ComparedSection[];
  readonly hands: readonly (Pick<Comparison["hands"][number], "from" | "to"> & { readonly author: HistoryAuthor })[];
  /** Everybody whose changes are shown, and how many. */
  readonly authors: readonly {
    readonly author: HistoryAuthor;
    readonly inserted: number;
    readonly deleted: number;
    readonly formatted: number;
  }[];
}
