/** Printed where the fonts have no glyph. A lozenge: the fonts have no empty box, and "?" could be the author's own. */
export const substitute = "◊";

/** Takes text to what the fonts can print, and counts what they couldn't. */
export interface PrintableText {
  (text: string): string;
  /** Characters, as a reader counts them, that were replaced so far by {@link substitute}. */
  readonly replaced: () => number;
}

const plain = /^[\x20-\x7eæøåÆØÅéÉ–]*$/;
const lineEnd = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Controls, bidi overrides, joiners, soft hyphens, variation selectors: nothing to see, and PDF/A refuses some. */
const invisible = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Bullets and hyphens that word processors paste and the fonts lack, beside what they have. */
const lookalikes: Readonly<Record<string, string>> = {
  "\u2011": "\u2010",
  "●": "•",
  "▪": "•",
  "◦": "•",
  "✔": "✓",
  "\u{f0b7}": "•",
  "\u{f0a7}": "•",
};

const withLookalikes = (text: string): readonly string[] => [...text].map((part) => lookalikes[part] ?? part);

/** `covered`: the code points that the fonts have. */
export function printableText(covered: ReadonlySet<number>): PrintableText {
  const graphemes = new Intl.Segmenter("da", { granularity: "grapheme" });
  let replaced = 0;

  const has = (character: string) => covered.has(character.codePointAt(0) ?? -1);

  function character(grapheme: string): string {
    const visible = grapheme.replace(invisible, "");
    const spellings = [visible.normalize("NFC"), visible, visible.normalize("NFD")].map(withLookalikes);
    const printed = spellings.find((spelling) => spelling.every(has));
    if (printed !== undefined) return printed.join("");
    const [base = "", ...marks] = withLookalikes(visible);
    if (/^\p{Zs}$/u.test(base)) return " ";
    replaced += 1;
    return has(base) ? [base, ...marks.filter(has)].join("") : substitute;
  }

  const print = (text: string): string => {
    if (plain.test(text)) return text;
    const line = text.replace(lineEnd, " ");
    return Array.from(graphemes.segment(line), ({ segment }) => character(segment)).join("");
  };
  return Object.assign(print, { replaced: () => replaced });
}
