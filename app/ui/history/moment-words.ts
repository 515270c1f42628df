import type { Dates } from "../../i18n/dates.ts";
import type { Text } from "../../i18n/text.ts";

/** An instant as people say it in a sentence: "onsdag d. 12. januar 2022 kl. 09:31". */
export const momentWords = (instant: string, text: Text, dates: Dates): string =>
  text.history.moment(dates.day(instant), dates.clock(instant));

/** Two instants of one day as a period: "kl. 09:31 til 09:36". Of different days as two moments. */
export function periodWords(from: string, to: string, text: Text, dates: Dates): string {
  if (from === "") return "";
  if (dates.day(from) !== dates.day(to)) {
    return `${momentWords(from, text, dates)} ${text.history.until} ${momentWords(to, text, dates)}`;
  }
  return text.history.period(dates.clock(from), dates.clock(to));
}
