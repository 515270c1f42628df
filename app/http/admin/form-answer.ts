import type { RefusalCode, RefusalFacts } from "../../../domain/refusal.ts";
import type { Text } from "../../i18n/text.ts";
import type { EditedRow } from "../../ui/admin/edited-rows.ts";

/** What is wrong with a field, as the catalogues say it. */
export type FieldWrong = keyof Text["admin"]["errors"];

/** What the program says to a form that was sent: the same with scripts and without. */
export interface FormAnswer {
  /** Which form of the page: its field `form`. */
  readonly form: string;
  /** `edited`: rows were moved or added, nothing is stored. `unsent`: the server was not reached. */
  readonly outcome: "saved" | "edited" | "refused" | "unsent";
  readonly errors: Readonly<Record<string, FieldWrong>>;
  /** What was typed, to be shown again. */
  readonly kept: Readonly<Record<string, string>>;
  readonly rows: readonly EditedRow[] | null;
  readonly refusal: { readonly refusal: RefusalCode; readonly facts: RefusalFacts } | null;
  /** What is stored, in words, where someone else has changed it meanwhile. */
  readonly storedNow: readonly string[] | null;
  /** What to send with the next change; null where it is still what the page was read with. */
  readonly seen: string | null;
  /** A link that was just made, with what is shown beside it. */
  readonly invitation: { readonly link: string; readonly name: string; readonly expiresAt: string } | null;
}

const nothing = {
  errors: {},
  kept: {},
  rows: null,
  refusal: null,
  storedNow: null,
  seen: null,
  invitation: null,
} as const;

export const formAnswer = (form: string, answer: Partial<FormAnswer> & Pick<FormAnswer, "outcome">): FormAnswer => ({
  ...nothing,
  form,
  ...answer,
});
