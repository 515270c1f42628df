/** From how many characters on a word without spaces may be broken without a hyphen, and into what lengths. */
export interface LongWords {
  readonly from: number;
  readonly every: number;
  /** Break only what no dictionary hyphenates: file names, addresses. */
  readonly sparePlainWords: boolean;
}

/** A line holds about 85 characters, so a word of 60 fits on one. */
export const inLines: LongWords = { from: 60, every: 10, sparePlainWords: false };
/** A column can be narrow; Typst hyphenates plain words in it. */
export const inColumns: LongWords = { from: 14, every: 10, sparePlainWords: true };

const cut = "\0";
/** After these a reader breaks an address or file name. */
const joints = "-_./\\\\?&=";

/**
 * The text in pieces, between which a line may break; joined they are the text again. No character is added, so that
 * search and copying find the word as it was written.
 */
export function breakable(text: string, { from, every, sparePlainWords }: LongWords): string[] {
  const pieces = new RegExp(`(?:[^${joints}\\p{M}]\\p{M}*){1,${every}}[${joints}]?|.`, "gu");
  return text
    .replace(/\S+/gu, (word) => {
      if (word.length < from) return word;
      if (sparePlainWords && word.length < inLines.from && /^\p{P}*\p{L}+\p{P}*$/u.test(word)) return word;
      return (word.match(pieces) ?? [word]).join(cut);
    })
    .split(cut);
}
