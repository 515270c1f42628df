/** Longer lines that end with a colon are sentences that lead to a list. */
const longest = 60;

/** Words of a sentence: "Der er flere muligheder:" leads to what follows, it is not its heading. */
const sentenceWords = /(?<!\p{L})(?:er|var|har|havde|skal|kan|vil|bør|bliver|blev|følgende|at)(?!\p{L})/iu;

/** True for "Den nuværende boligsociale indsats:", false for "Hvis vi ønsker at fortsætte, er der flere muligheder:". */
export function isSubheading(text: string): boolean {
  return text.length <= longest && /^\p{Lu}[^.!?;:]*:$/u.test(text) && !sentenceWords.test(text);
}

const longestNumbered = 120;

/** True for "1. Forebyggelse og forældreansvar": short, begins with a capital, does not end as a sentence does. */
export function isNumberedSubheading(text: string): boolean {
  return text.length <= longestNumbered && /^\d{1,2}\. +\p{Lu}[^!?;]*$/u.test(text) && !/[.,:]$/.test(text);
}

/** The heading under which the minutes list what is to be discussed. */
export function isDiscussionHeading(text: string): boolean {
  return /^Oplæg til (?:kort )?drøftelse:?$/iu.test(text);
}
