import { describe, expect, it } from "vitest";
import { overlap, type Term, termState, unlimited } from "./term.ts";

const today = "2022-01-12";
const term = (from: string | null, to: string | null, endedAt: string | null = null): Term => ({ from, to, endedAt });

describe("[B2] a term", () => {
  it.each([
    [unlimited, "in-force"],
    [term(today, today), "in-force"],
    [term("2022-01-01", null), "in-force"],
    [term(null, today), "in-force"],
    [term("2022-01-13", null), "coming"],
    [term(null, "2022-01-11"), "over"],
    [term("2021-01-01", "2021-12-31"), "over"],
    [term(null, null, "2022-01-12T08:00:00.000Z"), "over"],
    [term("2022-02-01", null, "2022-01-12T08:00:00.000Z"), "over"],
  ] as const)("%o is %s", (given, state) => {
    expect(termState(given, today)).toBe(state);
  });

  it.each([
    [unlimited, unlimited, true],
    [term(null, "2022-06-30"), term("2022-07-01", null), false],
    [term(null, "2022-06-30"), term("2022-06-30", null), true],
    [term("2022-03-01", "2022-04-01"), unlimited, true],
    [term(null, "2022-01-11"), unlimited, false],
    [term(null, null, "2022-01-10T08:00:00.000Z"), unlimited, false],
  ] as const)("%o and %o overlap: %s", (one, other, expected) => {
    expect(overlap(one, other, today)).toBe(expected);
    expect(overlap(other, one, today)).toBe(expected);
  });
});
