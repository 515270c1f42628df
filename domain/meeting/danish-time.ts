import { fromAbsolute, parseAbsolute, parseDateTime, toZoned } from "@internationalized/date";

const zone = "Europe/Copenhagen";

/** `2022-01-12T09:00` in Denmark, as the instant `2022-01-12T08:00:00.000Z`. Throws RangeError on anything else. */
export function instantOfDanishTime(local: string): string {
  return toZoned(parseDateTime(local), zone, "reject").toAbsoluteString();
}

/** An instant as Danish local time with its offset: `2022-01-12T09:00:00+01:00`. */
export function danishTimeOfInstant(instant: string): string {
  return parseAbsolute(instant, zone).toString().replace(/\[.*$/, "");
}

/** The date in Denmark at an instant: `2022-01-12`. */
export const danishDay = (instant: Date): string => danishTimeOfInstant(instant.toISOString()).slice(0, 10);

/** `12-01-2022`, as Danish minutes write a date. */
export function danishDate(instant: string): string {
  const { day, month, year } = fromAbsolute(Date.parse(instant), zone);
  return `${String(day).padStart(2, "0")}-${String(month).padStart(2, "0")}-${year}`;
}

/** `09:00`. */
export function danishClock(instant: string): string {
  const { hour, minute } = fromAbsolute(Date.parse(instant), zone);
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** `Onsdag d. 12. januar 2022 kl. 09:00`, as the real referat writes it. */
export function danishMeetingTime(instant: string): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("da-DK", { timeZone: zone, ...options }).format(new Date(instant));
  const weekday = part({ weekday: "long" });
  const date = part({ day: "numeric", month: "long", year: "numeric" });
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)} d. ${date} kl. ${danishClock(instant)}`;
}
