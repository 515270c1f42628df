import { describe, expect, it } from "vitest";
import { type Participant, partTaken } from "./attendance.ts";
import { attendanceAfter } from "./attendance-change.ts";
import type { Interval } from "./interval.ts";
import { absenceOf, isForTheMinutes, mayTakeBack, type Recusal } from "./recusal.ts";

const at = (clock: string) => `2022-01-12T${clock}:00.000Z`;
const from = (start: string, end: string | null = null): Interval => ({
  from: at(start),
  to: end === null ? null : at(end),
});
const someone = (...intervals: Interval[]): Participant => ({
  id: "p",
  personId: "person",
  name: "Direktør for Velfærd",
  capacity: "member",
  substituteFor: null,
  hasApology: false,
  itemId: null,
  intervals,
});
const recusal = (changes: Partial<Recusal> = {}): Recusal => ({
  id: "r",
  itemId: "item",
  personId: "person",
  reason: null,
  declaredAt: at("09:00"),
  declaredBy: "person",
  withdrawnAt: null,
  ...changes,
});

describe("[M3] what part someone took in an item", () => {
  it.each([
    ["there from before until after", [from("08:00", "12:00")], "whole"],
    ["there from before, and there still", [from("08:00")], "whole"],
    ["came as it began and went as it ended", [from("10:00", "11:00")], "whole"],
    ["came in the middle of it", [from("10:30")], "part"],
    ["went in the middle of it", [from("08:00", "10:30")], "part"],
    ["out for a while, and back", [from("08:00", "10:20"), from("10:40")], "part"],
    ["out before it, and back in time", [from("08:00", "09:00"), from("09:30")], "whole"],
    ["went as it began", [from("08:00", "10:00")], "none"],
    ["came as it ended", [from("11:00")], "none"],
    ["never there", [], "none"],
  ] as const)("%s: %3$s", (_, intervals, part) => {
    const item = { id: "item", sittings: [from("10:00", "11:00")], recusals: [] };
    expect(partTaken(someone(...intervals), item)).toBe(part);
  });

  it("asks all the times that an item was taken up", () => {
    const item = { id: "item", sittings: [from("10:00", "10:10"), from("11:00", "11:10")], recusals: [] };
    expect(partTaken(someone(from("09:00")), item)).toBe("whole");
    expect(partTaken(someone(from("09:00", "10:30")), item)).toBe("part");
  });

  it("is, before the item is taken up, whether they are in the room", () => {
    const item = { id: "item", sittings: [], recusals: [] };
    expect(partTaken(someone(from("09:00")), item)).toBe("whole");
    expect(partTaken(someone(from("09:00", "09:30")), item)).toBe("none");
  });

  it("is none for who is recused, and part for who was in the middle of it", () => {
    const item = { id: "item", sittings: [from("10:00", "11:00")], recusals: [recusal()] };
    expect(partTaken(someone(from("08:00")), item)).toBe("recused");
    const withdrawn = { ...item, recusals: [recusal({ withdrawnAt: at("10:30") })] };
    expect(partTaken(someone(from("08:00")), withdrawn)).toBe("part");
    const mistaken = { ...item, recusals: [recusal({ withdrawnAt: at("09:30") })] };
    expect(partTaken(someone(from("08:00")), mistaken)).toBe("whole");
  });
});

describe("[M7] a recusal in the minutes", () => {
  it("tells when they left and came back", () => {
    const sittings = [from("10:00", "11:00")];
    expect(absenceOf(recusal(), sittings)).toEqual(from("10:00", "11:00"));
    expect(absenceOf(recusal({ declaredAt: at("10:12") }), sittings)).toEqual(from("10:12", "11:00"));
    expect(absenceOf(recusal({ withdrawnAt: at("10:40") }), sittings)).toEqual(from("10:00", "10:40"));
    expect(absenceOf(recusal(), [from("10:00")])).toEqual(from("10:00"));
    expect(absenceOf(recusal(), [])).toBeNull();
  });

  it("is not there when it was withdrawn before the item was taken up", () => {
    const mistaken = recusal({ withdrawnAt: at("09:30") });
    expect(isForTheMinutes(mistaken, [from("10:00", "11:00")])).toBe(false);
    expect(isForTheMinutes(mistaken, [])).toBe(false);
    expect(isForTheMinutes(recusal({ withdrawnAt: at("10:30") }), [from("10:00")])).toBe(true);
    expect(isForTheMinutes(recusal(), [])).toBe(true);
  });
});

it("[M6] is taken back by the person until the item is taken up, and never when the chair declared it", () => {
  expect(mayTakeBack(recusal(), [])).toBe(true);
  expect(mayTakeBack(recusal(), [from("10:00")])).toBe(false);
  expect(mayTakeBack(recusal({ declaredBy: "chair" }), [])).toBe(false);
});

describe("[M4] coming and going", () => {
  const now = at("10:00");
  const nobody = { hasApology: false, intervals: [] };
  const here = { hasApology: false, intervals: [from("09:00")] };
  const gone = { hasApology: false, intervals: [from("09:00", "09:30")] };

  it("keeps each arrival and departure", () => {
    expect(attendanceAfter(nobody, { kind: "arrived", at: null }, now)).toEqual({
      ...nobody,
      intervals: [from("10:00")],
    });
    expect(attendanceAfter(here, { kind: "left", at: null }, now).intervals).toEqual([from("09:00", "10:00")]);
    expect(attendanceAfter(gone, { kind: "arrived", at: null }, now).intervals).toEqual([
      from("09:00", "09:30"),
      from("10:00"),
    ]);
  });

  it("corrects the time of what was written down last", () => {
    expect(attendanceAfter(here, { kind: "arrived", at: at("08:55") }, now).intervals).toEqual([from("08:55")]);
    expect(attendanceAfter(here, { kind: "arrived", at: null }, now).intervals).toEqual([from("09:00")]);
    expect(attendanceAfter(gone, { kind: "left", at: at("09:40") }, now).intervals).toEqual([from("09:00", "09:40")]);
  });

  it("is an apology for who is not there, and nothing again after a slip", () => {
    expect(attendanceAfter(nobody, { kind: "apology" }, now).hasApology).toBe(true);
    expect(attendanceAfter({ ...nobody, hasApology: true }, { kind: "arrived", at: null }, now).hasApology).toBe(false);
    expect(attendanceAfter(gone, { kind: "unknown" }, now)).toEqual(nobody);
    expect(() => attendanceAfter(here, { kind: "apology" }, now)).toThrow("input-invalid");
  });

  it("refuses times that run backwards or lie ahead, and the departure of who never came", () => {
    expect(() => attendanceAfter(nobody, { kind: "left", at: null }, now)).toThrow("input-invalid");
    expect(() => attendanceAfter(here, { kind: "left", at: at("08:30") }, now)).toThrow("input-invalid");
    expect(() => attendanceAfter(gone, { kind: "arrived", at: at("09:20") }, now)).toThrow("input-invalid");
    expect(() => attendanceAfter(nobody, { kind: "arrived", at: at("10:01") }, now)).toThrow("input-invalid");
  });
});
