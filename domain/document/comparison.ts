import type { RichText, RichTextNode } from "./rich-text.ts";

/**
 * Two states of a text in one: what stands in both, what only the later has (`inserted`), what only the earlier has
 * (`deleted`), and what is formed differently (`formatted`). On text it is a mark of that name, on a block the attribute
 * `changed`; both say whose hand it was.
 */
export type ComparedText = RichText;

export const changeKinds = ["inserted", "deleted", "formatted"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Who made a change, and between which minutes (`2026-01-12T09:31`, UTC). */
export interface Hand {
  /** Null for what came with an import, or from the server itself. */
  readonly authorId: string | null;
  readonly from: string;
  readonly to: string;
}

/** A change as marks and attributes have it. */
export interface Change {
  readonly kind: ChangeKind;
  /** Index into the comparison's hands. */
  readonly hand: number;
}

/** The texts of a room compared: fragment name to text. */
export interface Comparison {
  readonly texts: Readonly<Record<string, ComparedText>>;
  readonly hands: readonly Hand[];
}

/** The change that a node of a compared text is part of; null if it stands in both. */
export function changeOf(node: RichTextNode): Change | null {
  const mark = node.marks?.find(({ type }) => isChangeKind(type));
  if (mark !== undefined) return { kind: mark.type as ChangeKind, hand: Number(mark.attrs?.hand) };
  const changed = node.attrs?.changed;
  return typeof changed === "object" && changed !== null ? (changed as Change) : null;
}

const isChangeKind = (type: string): boolean => changeKinds.some((kind) => kind === type);

/** The changes that a text holds, in its order. What one author did of one kind, with nothing unchanged between, is one. */
export function countChanges(text: ComparedText, hands: readonly Hand[]): readonly Change[] {
  const found: Change[] = [];
  let last: Change | null = null;
  const authorOf = ({ hand }: Change) => hands[hand]?.authorId;
  const visit = (node: RichTextNode) => {
    const change = changeOf(node);
    if (change !== null) {
      if (last?.kind !== change.kind || authorOf(last) !== authorOf(change)) found.push(change);
      last = change;
    } else if (node.text !== undefined) last = null;
    for (const child of node.content ?? []) visit(child);
  };
  visit(text);
  return found;
}
