/** What of a key press decides whether it is a shortcut of one character. */
type Press = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "isComposing" | "defaultPrevented" | "timeStamp" | "repeat"
>;

/** Within this time the second key of a sequence follows the first. */
const sequenceMs = 1500;

/**
 * Tells single keys apart from writing: `?`, `j`, and sequences of two such as `g o`. Hand it every press, in order; it
 * gives the name of the shortcut, or null. A press in a field or text, or with Ctrl, Alt or Command, is none (rule W6).
 */
export function createSingleKeys<Name extends string>(
  shortcuts: Readonly<Record<string, Name>>,
): (press: Press, isInText: boolean) => Name | null {
  let first: { readonly key: string; readonly at: number } | null = null;
  return (press, isInText) => {
    const key = press.key.toLowerCase();
    const before = first;
    first = null;
    if (key.length !== 1 || isInText || isElsewhere(press)) return null;
    const isInTime = before !== null && press.timeStamp - before.at <= sequenceMs;
    const ofTwo = isInTime ? shortcuts[`${before.key} ${key}`] : undefined;
    if (ofTwo !== undefined) return ofTwo;
    first = { key, at: press.timeStamp };
    return shortcuts[key] ?? null;
  };
}

const isElsewhere = ({ ctrlKey, metaKey, altKey, isComposing, defaultPrevented, repeat }: Press): boolean =>
  ctrlKey || metaKey || altKey || isComposing || defaultPrevented || repeat;
