import { diffWordsWithSpace } from "diff";
import { plainText } from "../../domain/document/plain-text.ts";
import type { RichText } from "../../domain/document/rich-text.ts";
import { keyed } from "./keyed.ts";

/** What was taken away and what was put in between two texts, word by word, without their form. */
export function TextDiff({ before, after }: { before: RichText; after: RichText }) {
  const parts = diffWordsWithSpace(plainText(before), plainText(after));
  return (
    <p className="text-diff" lang="da">
      {keyed(parts, ({ value }) => value).map(({ key, value: { added, removed, value } }) => {
        if (added) return <ins key={key}>{value}</ins>;
        return removed ? <del key={key}>{value}</del> : <span key={key}>{value}</span>;
      })}
    </p>
  );
}
