import { createContext } from "react";
import type { LateChange } from "../../domain/document/late-edit.ts";
import type { RichText } from "../../domain/document/rich-text.ts";
import type { Room } from "../../domain/document/room.ts";

/** A text of a room as it was frozen. */
export interface FrozenText {
  readonly fragment: string;
  readonly heading: string;
  readonly text: RichText;
}

/** Where what was written too late is handed in. Both reject with words for the person. */
export interface LateEditDesk {
  frozenTexts(zone: Room["zone"]): Promise<readonly FrozenText[]>;
  send(zone: Room["zone"], edit: { readonly note: string; readonly changes: readonly LateChange[] }): Promise<void>;
}

/** Null where there is none: then it can be copied only. */
export const LateEditDeskContext = createContext<LateEditDesk | null>(null);
