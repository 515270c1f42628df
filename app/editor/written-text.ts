import { createContext } from "react";

/** Words of a text that are marked, with the number that stands at their end. */
export interface QuoteMark {
  readonly quote: string;
  readonly label: string;
  /** What the mark means, for whoever hovers or listens. */
  readonly title: string;
}

/** A text that is being written, for what stands around it. */
export interface WrittenText {
  /** Puts words in where the caret stands or was, else at the end. */
  insert(words: string): void;
  /** The words that are selected; empty for none. */
  selected(): string;
  mark(quotes: readonly QuoteMark[]): void;
}

/** Told of each text as it can be written; null when it no longer can. Null where nobody listens. */
export const WrittenTextContext = createContext<((fragment: string, text: WrittenText | null) => void) | null>(null);
