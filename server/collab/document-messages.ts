import type { Examination, ExaminationOrder } from "./examine-document.ts";

/** Many byte arrays as one, which can be handed to another thread without copying. */
export interface PackedBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly lengths: readonly number[];
}

export type DocumentRequest =
  | { readonly kind: "compact"; readonly updates: PackedBytes }
  | { readonly kind: "examine"; readonly updates: PackedBytes; readonly order: ExaminationOrder };

export type DocumentReply =
  | { readonly kind: "compact"; readonly compact: Uint8Array }
  | { readonly kind: "examine"; readonly examination: Examination }
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
