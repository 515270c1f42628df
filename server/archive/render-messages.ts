import type { MinutesDocument } from "../../domain/minutes/minutes-document.ts";
import type { RefusalCode, RefusalFacts } from "../../domain/refusal.ts";

/** How far a PDF is: its lines are being set; it is being written and held against the standard; it is there. */
export type RenderStep = "typesetting" | "checking" | "done";

/** A PDF, and what is worth knowing of it. */
export interface RenderedMinutes {
  readonly pdf: Uint8Array;
  readonly pageCount: number;
  /** Characters that the fonts don't have and that are printed as a substitute; the first page says so too. */
  readonly replacedCharacters: number;
}

/** To the process that renders. */
export interface RenderRequest {
  readonly document: MinutesDocument;
}

/** From the process that renders: steps, then one of the others. */
export type RenderReply =
  | { readonly kind: "step"; readonly step: RenderStep }
  | { readonly kind: "rendered"; readonly minutes: RenderedMinutes }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly facts: RefusalFacts }
  | { readonly kind: "failed"; readonly message: string };
