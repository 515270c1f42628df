import type { Term } from "../../../domain/access/term.ts";
import type { Text } from "../../i18n/text.ts";

/** `2022-01-12` as Danes write it: `12-01-2022`. */
export const shortDay = (day: string): string => day.split("-").reverse().join("-");

/** A term in words: "Fra 01-01-2022", "Uden udløb". */
export function describeTerm({ from, to }: Pick<Term, "from" | "to">, text: Text): string {
  const { always, between, until, ...words } = text.admin.members;
  if (from !== null && to !== null) return between(shortDay(from), shortDay(to));
  if (from !== null) return words.from(shortDay(from));
  return to === null ? always : until(shortDay(to));
}
