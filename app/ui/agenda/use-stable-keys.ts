import { useRef } from "react";

/**
 * A key for each line of a list that is known by its words alone. A line keeps its key when others come and go, and when
 * it is itself rewritten, so that whoever writes in it is not thrown out of their field.
 */
export function useStableKeys(lines: readonly string[]): readonly string[] {
  const known = useRef<readonly { readonly key: string; readonly line: string }[]>([]);
  const count = useRef(0);
  const left = [...known.current];
  const take = (isWanted: (line: string) => boolean): string | undefined => {
    const place = left.findIndex(({ line }) => isWanted(line));
    return place < 0 ? undefined : left.splice(place, 1)[0]?.key;
  };
  const same = lines.map((line) => take((before) => before === line));
  const keyedLines = lines.map((line, index) => {
    const key = same[index] ?? take(() => true) ?? `line-${++count.current}`;
    return { key, line };
  });
  known.current = keyedLines;
  return keyedLines.map(({ key }) => key);
}
