import { plainText } from "../document/plain-text.ts";
import type { RichText } from "../document/rich-text.ts";
import type { MinutesBlock, MinutesDocument, MinutesItem } from "./minutes-document.ts";

/** One text that differs between two documents of a meeting; empty where it was not there. */
export interface MinutesChange {
  readonly number: number;
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
  const earlier = new Map((before?.content.blocks ?? []).map((block) => [block.key, block]));
  const later = new Map(after.content.blocks.map((block) => [block.key, block]));
  const keys = new Set([...later.keys(), ...earlier.keys()]);
  return [...keys].flatMap((key) => {
    const [was, is] = [earlier.get(key), later.get(key)];
    if (saysTheSame(was, is)) return [];
    const heading = (is ?? was)?.heading ?? "";
    const [textBefore, textAfter] = [was?.text ?? nothing, is?.text ?? nothing];
    return [{ number: after.number, title: after.title, heading, before: textBefore, after: textAfter }];
  });
}

const saysTheSame = (one: MinutesBlock | undefined, other: MinutesBlock | undefined): boolean =>
  plainText(one?.text ?? nothing) === plainText(other?.text ?? nothing);
