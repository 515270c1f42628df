import { expect, it } from "vitest";
import { sameOriginPath } from "../../app/http/same-origin-path.ts";

it.each([
  ["/meetings/1/items/2?x=1", "/meetings/1/items/2?x=1"],
  ["/æøå", "/%C3%A6%C3%B8%C3%A5"],
  ["//evil.example", "/"],
  ["//evil.example/x", "/"],
  ["/.//evil.example", "/"],
  ["/x/..//evil.example", "/"],
  ["/x/..\\/evil.example", "/"],
  ["/x//y", "/x//y"],
  ["/\\evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["https://evil.example/", "/"],
  ["javascript:alert(1)", "/"],
  ["", "/"],
  [null, "/"],
])("%s leads to %s", (wanted, path) => {
  expect(sameOriginPath(wanted)).toBe(path);
});
