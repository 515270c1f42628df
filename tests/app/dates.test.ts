import { expect, it } from "vitest";
import { dates } from "../../app/i18n/dates.ts";

const winter = "2022-01-12T08:00:00.000Z";
const summerMidnight = "2022-06-30T22:30:00.000Z";

it("writes a meeting's time as Danes do, in Danish time", () => {
  const { day, clock, weekdayAndClock, short } = dates.da;
  expect(day(winter)).toBe("Onsdag d. 12. januar 2022");
  expect(clock(winter)).toBe("kl. 09:00");
  expect(weekdayAndClock(winter)).toBe("Onsdag kl. 09:00");
  expect(short(winter)).toBe("12-01-2022");
  expect(day(summerMidnight)).toBe("Fredag d. 1. juli 2022");
});

it("writes the same time in English", () => {
  const { day, clock, weekdayAndClock, short } = dates.en;
  expect(day(winter)).toBe("Wednesday 12 January 2022");
  expect(clock(winter)).toBe("at 09:00");
  expect(weekdayAndClock(summerMidnight)).toBe("Friday at 00:30");
  expect(short(summerMidnight)).toBe("01-07-2022");
});

it("writes month and day apart, for a year's meetings by month", () => {
  expect(dates.da.month(summerMidnight)).toBe("Juli");
  expect(dates.da.dayInMonth(winter)).toBe("Onsdag d. 12. kl. 09:00");
  expect(dates.en.month(summerMidnight)).toBe("July");
  expect(dates.en.dayInMonth(winter)).toBe("Wednesday 12 at 09:00");
});
