/** ProseMirror's JSON form of a rich text, after the schema of `schema.ts`. */
export interface RichTextNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly RichTextNode[];
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly text?: string;
}

/** A whole text: the root node of one section or of a decision. */
export interface RichText extends RichTextNode {
  readonly type: "doc";
}

/** A text in which nothing has been written. */
export const emptyText: RichText = { type: "doc", content: [{ type: "paragraph" }] };
