import type { ComparisonOutcome } from "./compare-document.ts";
import type { CompactDocument } from "./document-work.ts";
import type { ExaminationOrder, ToldExamination } from "./examine-document.ts";
import type { WantedTexts } from "./rewrite-document.ts";
import type { Merge, ThinningOrder } from "./thin-plan.ts";
import type { ComparedLog } from "./two-moments.ts";

/** Many byte arrays as one, which can be handed to another thread without copying. */
export interface PackedBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly lengths: readonly number[];
}

export type DocumentRequest =
  | { readonly kind: "compact"; readonly updates: PackedBytes }
  | { readonly kind: "examine"; readonly updates: PackedBytes; readonly order: ExaminationOrder }
  | { readonly kind: "thin"; readonly updates: PackedBytes; readonly order: ThinningOrder }
  | {
      readonly kind: "compare";
      readonly updates: PackedBytes;
      readonly log: Omit<ComparedLog, "updates">;
      readonly fragments: readonly string[];
    }
  | { readonly kind: "rewrite"; readonly updates: PackedBytes; readonly wanted: WantedTexts };

export type DocumentReply =
  | { readonly kind: "compact"; readonly compact: CompactDocument }
  | { readonly kind: "examine"; readonly examination: ToldExamination }
  | { readonly kind: "thin"; readonly merges: readonly Merge[] }
  | { readonly kind: "compare"; readonly outcome: ComparisonOutcome }
  | { readonly kind: "rewrite"; readonly update: Uint8Array | null }
  | { readonly kind: "failed"; readonly message: string };

export function packBytes(pieces: readonly Uint8Array[]): PackedBytes {
  const bytes = new Uint8Array(pieces.reduce((total, { length }) => total + length, 0));
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return { bytes, lengths: pieces.map(({ length }) => length) };
}

export function unpackBytes({ bytes, lengths }: PackedBytes): readonly Uint8Array[] {
  let offset = 0;
  return lengths.map((length) => {
    offset += length;
    return bytes.subarray(offset - length, offset);
  });
}
