import { expect, it } from "vitest";
import { areMarkAttributes, isNodeAttribute, isSafeAddress } from "./attribute-rules.ts";

it.each([
  ["https://example.org/a:b", true],
  ["HTTPS://example.org", true],
  ["mailto:post@example.org", true],
  ["/meetings/1", true],
  ["example.org/a", true],
  ["javascript:alert(1)", false],
  [" java\tscript:alert(1)", false],
  ["\u0001javascript:alert(1)", false],
  ["data:text/html,x", false],
  ["vbscript:x", false],
  ["file:///etc/passwd", false],
  ["ftp://example.org", false],
  ["tel:+4512345678", true],
  [`https://${"x".repeat(3_000)}`, false],
  [7, false],
  [null, false],
])("a link to %j is safe: %s", (address, expected) => {
  expect(isSafeAddress(address)).toBe(expected);
});

it.each([
  ["heading", "level", 2, true],
  ["heading", "level", 3, false],
  ["heading", "level", "1", false],
  ["heading", "onclick", "x", false],
  ["heading", "constructor", "x", false],
  ["paragraph", "level", 1, false],
  ["orderedList", "start", 3, true],
  ["orderedList", "start", -1, false],
  ["tableCell", "colwidth", [100, 0], true],
  ["tableCell", "colwidth", ["x"], false],
  ["tableHeader", "colspan", 1e9, false],
  ["tableCell", "rowspan", 2, true],
])("a %s's %s may be %j: %s", (node, name, value, expected) => {
  expect(isNodeAttribute(node, name, value)).toBe(expected);
});

it("a mark has its own attributes and no others", () => {
  expect(areMarkAttributes("bold", {})).toBe(true);
  expect(areMarkAttributes("bold", { style: "x" })).toBe(false);
  expect(areMarkAttributes("bold", true)).toBe(false);
  expect(areMarkAttributes("link", { href: "https://example.org", target: "_blank", rel: null, class: null })).toBe(
    true,
  );
  expect(areMarkAttributes("link", {})).toBe(false);
  expect(areMarkAttributes("link", { href: "javascript:x" })).toBe(false);
});
