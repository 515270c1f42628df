import { danishClock, danishDate, danishMeetingTime } from "../../domain/meeting/danish-time.ts";
import type { Locale } from "../http/context.ts";

const zone = "Europe/Copenhagen";

/** How a language writes the time of a meeting. Always Danish local time, alike on server and screen. */
export interface Dates {
  /** `Onsdag d. 12. januar 2022`. */
  readonly day: (instant: string) => string;
  /** `kl. 09:00`. */
  readonly clock: (instant: string) => string;
  /** `Onsdag kl. 09:00`. */
  readonly weekdayAndClock: (instant: string) => string;
  /** `12-01-2022`. */
  readonly short: (instant: string) => string;
  /** `Januar`. */
  readonly month: (instant: string) => string;
  /** `Onsdag d. 12. kl. 09:00`, where the month is said already. */
  readonly dayInMonth: (instant: string) => string;
}

const dayAndClock = (instant: string) => {
  const [day = "", clock = ""] = danishMeetingTime(instant).split(" kl. ");
  return { day, clock };
};

const part = (locale: string, instant: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(new Date(instant));

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const danish: Dates = {
  day: (instant) => dayAndClock(instant).day,
  clock: (instant) => `kl. ${danishClock(instant)}`,
  weekdayAndClock: (instant) => `${dayAndClock(instant).day.split(" ")[0]} kl. ${danishClock(instant)}`,
  short: danishDate,
  month: (instant) => capitalized(part("da-DK", instant, { month: "long" })),
  dayInMonth: (instant) => `${dayAndClock(instant).day.split(" ").slice(0, 3).join(" ")} kl. ${danishClock(instant)}`,
};

const english: Dates = {
  day: (instant) => {
    const weekday = part("en-GB", instant, { weekday: "long" });
    const month = part("en-GB", instant, { month: "long" });
    return `${weekday} ${part("en-GB", instant, { day: "numeric" })} ${month} ${part("en-GB", instant, { year: "numeric" })}`;
  },
  clock: (instant) => `at ${danishClock(instant)}`,
  weekdayAndClock: (instant) => `${part("en-GB", instant, { weekday: "long" })} at ${danishClock(instant)}`,
  short: danishDate,
  month: (instant) => part("en-GB", instant, { month: "long" }),
  dayInMonth: (instant) =>
    `${part("en-GB", instant, { weekday: "long" })} ${part("en-GB", instant, { day: "numeric" })} at ${danishClock(instant)}`,
};

export const dates: Readonly<Record<Locale, Dates>> = { da: danish, en: english };
