import { expect, test } from "vitest";
import { linkFromTyped, safeLink } from "./link-address.ts";

test.each([
  "https://www.retsinformation.dk/eli/lta/2019/1#a",
  "http://127.0.0.1:3000/",
  "mailto:post@kommune.example",
  "tel:+4512345678",
])("a link may go to %s", (address) => {
  expect(safeLink(address)).toBe(address);
});

test.each([
  "javascript:alert(1)",
  " JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "data:text/html,x",
  "file:///etc/passwd",
  "vbscript:x",
  "ftp://x.example",
  "#afsnit",
  "/meetings",
  "//x.example",
  "",
  "https://",
])("a link may not go to %j", (address) => {
  expect(safeLink(address)).toBeNull();
});

test.each([
  ["www.eksempel.dk", "https://www.eksempel.dk"],
  ["eksempel.dk/sag?nr=1", "https://eksempel.dk/sag?nr=1"],
  ["eksempel.dk:8080/x", "https://eksempel.dk:8080/x"],
  ["  https://eksempel.dk ", "https://eksempel.dk"],
  ["navn@kommune.example", "mailto:navn@kommune.example"],
  ["12 34 56 78", "tel:12345678"],
  ["+45 12 34 56 78", "tel:+4512345678"],
])("typed %j leads to %s", (typed, address) => {
  expect(linkFromTyped(typed)).toBe(address);
});

test.each([
  "",
  "nej nej",
  "eksempel",
  "javascript:alert(1)",
  "javascript:alert(1).dk",
  "12",
  "a@b",
  "se www.eksempel.dk",
])("typed %j leads nowhere", (typed) => {
  expect(linkFromTyped(typed)).toBeNull();
});
