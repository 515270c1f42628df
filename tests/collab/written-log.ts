import { Node } from "@tiptap/pm/model";
import { updateYFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { type Comparison, changeOf } from "../../domain/document/comparison.ts";
import type { RichText, RichTextNode } from "../../domain/document/rich-text.ts";
import { documentSchema } from "../../domain/document/schema.ts";
import { compareDocument } from "../../server/collab/compare-document.ts";

type Inline = string | RichTextNode;
const inline = (words: Inline): RichTextNode => (typeof words === "string" ? { type: "text", text: words } : words);
export const paragraph = (...words: readonly Inline[]): RichTextNode => ({
  type: "paragraph",
  ...(words.length > 0 && { content: words.map(inline) }),
});
export const heading = (words: string): RichTextNode => ({
  type: "heading",
  attrs: { level: 1 },
  content: [inline(words)],
});
export const bold = (text: string): RichTextNode => ({ type: "text", text, marks: [{ type: "bold" }] });
export const bullets = (...items: readonly RichTextNode[]): RichTextNode => ({
  type: "bulletList",
  content: items.map((item) => ({ type: "listItem", content: [item] })),
});
export const textOf = (...content: readonly RichTextNode[]): RichText => ({ type: "doc", content });

/** A log that editors wrote: each edit by someone, in a minute of its own. */
export class WrittenLog {
  readonly doc = new Y.Doc();
  readonly updates: Uint8Array[] = [];
  readonly doers: { authorId: string | null; minute: string }[] = [];

  /** Makes the text read as given, the way an editor does. */
  write(authorId: string | null, text: RichText, fragment = "s"): this {
    return this.edit(authorId, (doc) => {
      const wanted = Node.fromJSON(documentSchema, text);
      updateYFragment(doc, doc.getXmlFragment(fragment), wanted, { mapping: new Map(), isOMark: new Map() });
    });
  }

  /** Begins with what a store has already. */
  imported(updates: readonly Uint8Array[]): void {
    for (const update of updates) {
      Y.applyUpdate(this.doc, update);
      this.updates.push(update);
      this.doers.push({ authorId: null, minute: "" });
    }
  }

  edit(authorId: string | null, act: (doc: Y.Doc) => void): this {
    const before = Y.snapshot(this.doc);
    const keep = (update: Uint8Array) => {
      this.updates.push(update);
      this.doers.push({ authorId, minute: `2026-01-12T09:${String(this.updates.length).padStart(2, "0")}` });
    };
    this.doc.on("update", keep);
    this.doc.transact(() => act(this.doc));
    this.doc.off("update", keep);
    if (Y.equalSnapshots(before, Y.snapshot(this.doc))) throw new Error("nothing was written");
    return this;
  }

  compare(earlier: number, later = this.updates.length, fragments: readonly string[] = ["s"]): Comparison {
    const updates = this.updates.slice(0, later);
    const outcome = compareDocument(
      { updates, doerOf: updates.map((_, index) => index), doers: this.doers, earlier },
      fragments,
    );
    if (outcome.kind !== "compared") throw new Error(outcome.kind);
    return outcome.comparison;
  }

  /** A comparison as one line a block: `+one[inserted]`, `-one[deleted]`, `~one[formed]`, `¶+one` for the block itself. */
  shown(earlier: number, later = this.updates.length): readonly string[] {
    const { texts, hands } = this.compare(earlier, later);
    const sign = { inserted: "+", deleted: "-", formatted: "~" } as const;
    const by = (node: RichTextNode): string => {
      const change = changeOf(node);
      return change === null ? "" : `${sign[change.kind]}${hands[change.hand]?.authorId}`;
    };
    const line = (node: RichTextNode): string => {
      if (node.text !== undefined) return by(node) === "" ? node.text : `${by(node)}[${node.text}]`;
      const inner = (node.content ?? []).map(line).join("");
      return `${by(node) === "" ? "" : `¶${by(node)} `}${node.type === "hardBreak" ? "⏎" : inner}`;
    };
    return (texts.s?.content ?? []).map(line);
  }
}
