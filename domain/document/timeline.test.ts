import { expect, test } from "vitest";
import { momentsOf, sessionsOf, type WrittenMinute } from "./timeline.ts";

const minute = (
  clock: string,
  lastSeq: number,
  authorId: string | null = "one",
  versionsBefore = 0,
): WrittenMinute => ({
  authorId,
  minute: `2026-01-12T${clock}`,
  lastSeq,
  stretch: 0,
  versionsBefore,
});

test("[H1] a moment is the end of a minute, whoever wrote in it", () => {
  expect(momentsOf([minute("09:00", 3), minute("09:00", 5, "two"), minute("09:04", 6)])).toEqual([
    { seq: 5, before: 0, minute: "2026-01-12T09:00", authorIds: ["one", "two"] },
    { seq: 6, before: 5, minute: "2026-01-12T09:04", authorIds: ["one"] },
  ]);
  expect(momentsOf([])).toEqual([]);
});

test("[H1] a minute in which a version was taken is two moments", () => {
  const moments = momentsOf([minute("09:00", 3), minute("09:00", 5, "one", 1)]);
  expect(moments.map(({ seq, before }) => [seq, before])).toEqual([
    [3, 0],
    [5, 3],
  ]);
});

test("[H1] a minute that comes again, when the clock was set back, is another moment", () => {
  const again = { ...minute("09:00", 7), stretch: 2 };
  const moments = momentsOf([minute("09:00", 3), minute("08:58", 5), again]);
  expect(moments.map(({ seq }) => seq)).toEqual([3, 5, 7]);
});

test("[H1] what was imported is no part of what people wrote right after", () => {
  const moments = momentsOf([minute("09:00", 1, null), minute("09:02", 2), minute("09:03", 3)]);
  expect(sessionsOf(moments, []).map(({ moments: { length } }) => length)).toEqual([1, 2]);
});

test("[H1] a session ends with a pause of a quarter of an hour, and with a version", () => {
  const moments = momentsOf([
    minute("09:00", 1),
    minute("09:14", 2, "two"),
    minute("09:29", 3),
    minute("23:59", 4),
    minute("23:59", 6, "one", 1),
  ]);
  const sessions = sessionsOf(moments, [4]);
  expect(sessions.map(({ seq, before, moments: { length } }) => [before, seq, length])).toEqual([
    [0, 2, 2],
    [2, 3, 1],
    [3, 4, 1],
    [4, 6, 1],
  ]);
});
