import type { RichText } from "../document/rich-text.ts";
import type { Guest, ItemAccess } from "../meeting/agenda-item.ts";

/** One section as it was found in existing minutes. */
export interface ImportedSection {
  /** Key of the section in the body's template. */
  readonly key: string;
  /** The heading as the source has it: "Kommunaldirektøren indstiller,". */
  readonly heading: string;
  readonly text: RichText;
}

export interface ImportedItem {
  readonly number: number;
  readonly title: string;
  readonly access: ItemAccess;
  readonly caseNumber: string | null;
  readonly sections: readonly ImportedSection[];
  readonly decidingBody: string | null;
  readonly recommendedBy: string | null;
  readonly discussionQuestions: readonly string[];
  readonly decision: RichText | null;
  readonly attachments: readonly string[];
  readonly guests: readonly Guest[];
}

/** What a reader of existing minutes found, before anything is stored. */
export interface ImportedMinutes {
  readonly body: string;
  /** Local date and time in Denmark, `YYYY-MM-DDTHH:MM`. */
  readonly startsAtLocal: string;
  readonly place: string;
  readonly items: readonly ImportedItem[];
}
