import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../../server/archive/canonical-json.ts";

test("writes the example of RFC 8785 as the RFC does", () => {
  const value = {
    numbers: [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/",
    literals: [null, true, false],
  };
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test("sorts keys by UTF-16 code units, as the RFC's second example", () => {
  const keys = ["\u20ac", "\r", "\ufb33", "1", "\u{1f600}", "\u0080", "\u00f6"];
  const sorted = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\u{1f600}", "\ufb33"];
  const value = Object.fromEntries(keys.map((key) => [key, null]));
  expect([...canonicalJson(value).matchAll(/"((?:[^"\\]|\\.)+)":/g)].map(([, key]) => JSON.parse(`"${key}"`))).toEqual(
    sorted,
  );
});

test("holds the same value as JSON, whatever order the keys came in", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const written = canonicalJson(value);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(reversed(value))).toBe(written);
    }),
  );
});

test("leaves undefined members out and escapes what is no character", () => {
  expect(canonicalJson({ b: undefined, a: "\ud800" })).toBe('{"a":"\\ud800"}');
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, () => 1, 1n, [undefined]])(
  "refuses what JSON cannot hold: %s",
  (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  },
);

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, member]) => [key, reversed(member)] as const)
      .reverse(),
  );
}
