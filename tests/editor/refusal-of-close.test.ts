import { expect, test } from "vitest";
import { editorText } from "../../app/editor/editor-text.ts";
import { refusalOfClose } from "../../app/editor/refusal-of-close.ts";
import { closeCodeOf, type RoomRefusal } from "../../domain/document/room-refusals.ts";
import { closeCode } from "../../domain/document/wire.ts";
import { refused } from "../../server/collab/close-reason.ts";

const refusals = Object.keys(closeCodeOf) as RoomRefusal[];

test.each(refusals)("a room that is closed with %s says so, in words of its own", (refusal) => {
  const { code, reason } = refused(refusal);
  expect(code).toBeGreaterThanOrEqual(4400);
  expect(code).toBeLessThan(4500);
  expect(refusalOfClose(code, reason)).toBe(refusal);
  for (const { refused: words } of [editorText.da, editorText.en]) {
    expect(refusals.filter((other) => words.reason[other] === words.reason[refusal])).toEqual([refusal]);
  }
});

test.each(Object.values(closeCode))("a close with %i and no reason is understood by its code", (code) => {
  expect(closeCodeOf[refusalOfClose(code, "")]).toBe(code);
});

test("what no room is closed with counts as not allowed, on the server and in the browser", () => {
  expect(refused("export-unknown")).toEqual({ code: 4403, reason: "not-allowed", refusal: "not-allowed" });
  expect(refusalOfClose(4403, "constructor")).toBe("not-allowed");
  expect(refusalOfClose(4499, "")).toBe("not-allowed");
});
