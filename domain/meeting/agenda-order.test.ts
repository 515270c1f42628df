import { describe, expect, it } from "vitest";
import { placedBefore, placeOfNew } from "./agenda-order.ts";
import { expectedStarts } from "./agenda-times.ts";
import { standingItems } from "./standing-items.ts";

describe("[G3] the order of an agenda", () => {
  it("puts one item before another, or last", () => {
    expect(placedBefore(["a", "b", "c"], "c", "a")).toEqual(["c", "a", "b"]);
    expect(placedBefore(["a", "b", "c"], "a", null)).toEqual(["b", "c", "a"]);
    expect(placedBefore(["a", "b", "c"], "b", "b")).toEqual(["a", "b", "c"]);
  });
  it("does not know where to put it when the other is gone", () => {
    expect(placedBefore(["a", "b"], "a", "x")).toBeNull();
  });
  it("keeps any other business last", () => {
    const items = [
      { id: "a", kind: "approval" },
      { id: "b", kind: "any-other-business" },
      { id: "c", kind: "decision" },
      { id: "d", kind: "any-other-business" },
    ] as const;
    expect(placeOfNew(items)).toBe("d");
    expect(placeOfNew(items.slice(0, 1))).toBeNull();
    expect(placeOfNew([])).toBeNull();
  });
});

describe("clock times", () => {
  it("follow from the start and what each item is estimated to take", () => {
    const items = [{ estimatedMinutes: 45 }, { estimatedMinutes: null }, { estimatedMinutes: 10 }];
    expect(expectedStarts("2022-01-12T08:00:00.000Z", items)).toEqual([
      { at: "2022-01-12T08:00:00.000Z", isEarliest: false },
      { at: "2022-01-12T08:45:00.000Z", isEarliest: false },
      { at: "2022-01-12T08:45:00.000Z", isEarliest: true },
    ]);
  });
});

describe("[G4] standing items", () => {
  const body = {
    standingItems: [
      { title: "Eventuelt", kind: "any-other-business", place: "last" },
      { title: "Godkendelse af referat", kind: "approval", place: "first" },
    ],
  } as const;
  const named = (last: Parameters<typeof standingItems>[2]) =>
    standingItems(body, "m", last, () => "id").map(({ number, title, approvesMeetingId }) => [
      number,
      title,
      approvesMeetingId,
    ]);
  it("come first and last, and name the meeting whose minutes are approved", () => {
    expect(named({ id: "before", startsAt: "2022-01-12T08:00:00.000Z" })).toEqual([
      [1, "Godkendelse af referat fra mødet d. 12-01-2022", "before"],
      [2, "Eventuelt", null],
    ]);
    expect(named(null)[0]).toEqual([1, "Godkendelse af referat", null]);
  });
});
