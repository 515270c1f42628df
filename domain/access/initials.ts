/** "Direktør for Velfærd" is DV, "Kommunaldirektør" KD is not in the name: one word gives its first two letters. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word));
  const letters = words.length > 1 ? words.map((word) => [...word][0]) : [...(words[0] ?? name.trim())].slice(0, 2);
  return letters.slice(0, 3).join("").toLocaleUpperCase("da");
}
