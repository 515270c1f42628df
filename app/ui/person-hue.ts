const hues = 6;

/**
 * The class that gives a person the same hue everywhere: avatar, caret, selection. It sets `--c`; one person's hue never
 * changes, and two people may share one: the initials tell them apart.
 */
export function hueClass(personId: string): string {
  let sum = 0;
  for (const letter of personId) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
  return `hue-${(sum % hues) + 1}`;
}
