import type { Guest } from "../../domain/meeting/agenda-item.ts";

const sentence =
  /^(?<who>[^,.;:]{3,100}) deltager (?:i|under) (?:møde|mødet|punktet|sagen) kl\. ?(?<hour>\d{1,2})[:.](?<minute>\d{2})\.?$/u;
const prepositions = new Set(["for", "i", "ved", "på", "af", "fra", "til", "og"]);

/**
 * Reads "Kulturkonsulent Jane Brokholm Mortensen deltager i møde kl. 10:00." as a guest. The name is the run of
 * capitalised words at the end, without the position before it. Null for any other sentence.
 */
export function readGuest(text: string): Guest | null {
  const { who, hour, minute } = sentence.exec(text)?.groups ?? {};
  if (who === undefined || hour === undefined || minute === undefined) return null;
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  const words = who.split(/ +/);
  const nameAt = nameBegins(words);
  if (words.length - nameAt < 2) return null;
  return {
    title: words.slice(0, nameAt).join(" ") || null,
    name: words.slice(nameAt).join(" "),
    arrivesAt: `${hour.padStart(2, "0")}:${minute}`,
  };
}

function nameBegins(words: readonly string[]): number {
  const lastSmall = words.findLastIndex((word) => !/^\p{Lu}/u.test(word));
  // "Kulturkonsulent Jane Mortensen": the position is the first word, unless name and surname are all there is.
  if (lastSmall === -1) return words.length > 2 ? 1 : 0;
  // "Chef for Kultur Jane Mortensen": what follows the preposition belongs to the position.
  return prepositions.has(words[lastSmall] ?? "") ? lastSmall + 2 : lastSmall + 1;
}
