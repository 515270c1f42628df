import fc from "fast-check";
import { expect, test } from "vitest";
import { pageHues, shareHues, usualHueClass } from "./person-hue.ts";

const people = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 6 });

test("up to six people who are here all have hues of their own", () => {
  fc.assert(
    fc.property(people, (present) => {
      expect(new Set(shareHues(present, new Map()).values()).size).toBe(present.length);
    }),
  );
});

test("whoever stays keeps their hue, whoever else comes and goes", () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 12 })), (comings) => {
      let hues: ReadonlyMap<string, number> = new Map();
      for (const present of comings.map((ids) => ids.map((id) => `person-${id}`))) {
        const now = shareHues(present, hues);
        expect([...now.keys()].sort()).toEqual([...present].sort());
        for (const [id, hue] of now) expect(hues.get(id) ?? hue).toBe(hue);
        hues = now;
      }
    }),
  );
});

test("from seven on the hues are shared as evenly as can be", () => {
  const hues = [
    ...shareHues(
      Array.from({ length: 12 }, (_, id) => `person-${id}`),
      new Map(),
    ).values(),
  ];
  for (let hue = 1; hue <= 6; hue++) expect(hues.filter((one) => one === hue)).toHaveLength(2);
});

test("who is alone, or not here, has the hue that goes with their id", () => {
  const [room, other] = [{}, {}];
  pageHues.tell(room, ["person-1"]);
  expect(pageHues.classOf("person-1")).toBe(usualHueClass("person-1"));
  expect(pageHues.classOf("person-2")).toBe(usualHueClass("person-2"));
  const same = Array.from({ length: 50 }, (_, id) => `other-${id}`).find(
    (id) => usualHueClass(id) === usualHueClass("person-1"),
  );
  pageHues.tell(other, ["person-1", same ?? ""]);
  expect(pageHues.classOf(same ?? "")).not.toBe(usualHueClass("person-1"));
  pageHues.tell(room, []);
  pageHues.tell(other, []);
  expect(pageHues.classOf(same ?? "")).toBe(usualHueClass(same ?? ""));
});
