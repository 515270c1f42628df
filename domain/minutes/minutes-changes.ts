import { plainText } from "../document/plain-text.ts";
import type { RichText } from "../document/rich-text.ts";
import type { MinutesBlock, MinutesDocument, MinutesItem } from "./minutes-document.ts";

/** One text that differs between two documents of a meeting; empty where it was not there. */
export interface MinutesChange {
  /** Null for what is of the whole meeting; then without title, too. */
  readonly number: number | null;
  readonly title: string;
  readonly heading: string;
  readonly before: RichText;
  readonly after: RichText;
}

const nothing: RichText = { type: "doc", content: [] };

/** What differs between what was sent out before and after, item by item; only of items that both hold whole. */
export function minutesChanges(before: MinutesDocument, after: MinutesDocument): readonly MinutesChange[] {
  const earlier = new Map(before.items.map((item) => [item.number, item]));
  return after.items.flatMap((item) => itemChanges(earlier.get(item.number) ?? null, item));
}

function itemChanges(before: MinutesItem | null, after: MinutesItem): readonly MinutesChange[] {
  if (after.content === null || before?.content === null) return [];
  const { number, title } = after;
  return blockChanges(before?.content.blocks ?? [], after.content.blocks, { number, title });
}

/** What differs between blocks of the same keys, as changes of what they are in. */
export function blockChanges(
  before: readonly MinutesBlock[],
  after: readonly MinutesBlock[],
  of: Pick<MinutesChange, "number" | "title">,
): readonly MinutesChange[] {
  const earlier = new Map(before.map((block) => [block.key, block]));
  const later = new Map(after.map((block) => [block.key, block]));
  const keys = new Set([...later.keys(), ...earlier.keys()]);
  return [...keys].flatMap((key) => {
    const [was, is] = [earlier.get(key), later.get(key)];
    if (saysTheSame(was, is)) return [];
    const heading = (is ?? was)?.heading ?? "";
    return [{ ...of, heading, before: was?.text ?? nothing, after: is?.text ?? nothing }];
  });
}

const saysTheSame = (one: MinutesBlock | undefined, other: MinutesBlock | undefined): boolean =>
  plainText(one?.text ?? nothing) === plainText(other?.text ?? nothing);
