import { instantOfDanishTime } from "../../domain/meeting/danish-time.ts";

const weekdays = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];
const months = [
  ...["januar", "februar", "marts", "april", "maj", "juni"],
  ...["juli", "august", "september", "oktober", "november", "december"],
];

const written =
  /^(?<weekday>\p{L}+) d(?:en|\.) (?<day>\d{1,2})\. (?<month>\p{L}+) (?<year>\d{4}) kl\. (?<hour>\d{1,2})[:.](?<minute>\d{2})$/u;

/**
 * Reads "Onsdag d. 12. januar 2022 kl. 09:00" as `2022-01-12T09:00`. Null when it is something else, names a weekday that
 * the date is not, or a time that did not exist or came twice in Denmark.
 */
export function readMeetingTime(text: string): string | null {
  const parts = written.exec(text.toLowerCase())?.groups;
  if (parts === undefined) return null;
  const { weekday = "", day = "", month = "", year = "", hour = "", minute = "" } = parts;
  const monthNumber = months.indexOf(month) + 1;
  const two = (digits: string | number) => String(digits).padStart(2, "0");
  const local = `${year}-${two(monthNumber)}-${two(day)}T${two(hour)}:${minute}`;
  try {
    instantOfDanishTime(local);
  } catch {
    return null;
  }
  const weekdayNumber = new Date(Date.UTC(Number(year), monthNumber - 1, Number(day))).getUTCDay();
  return weekdays[weekdayNumber] === weekday ? local : null;
}

/** True for the name of a month: "12. januar" is no numbered heading. */
export function isMonth(word: string): boolean {
  return months.includes(word.toLowerCase());
}
