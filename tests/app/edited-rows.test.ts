import { describe, expect, it } from "vitest";
import { type EditedRow, editRows, moveRow, readCommand } from "../../app/ui/admin/edited-rows.ts";
import { groundRules, sectionRules } from "../../app/ui/admin/row-rules.ts";

const row = (id: string, isRetired = ""): EditedRow => ({ id, fields: { heading: id, isRetired } });
const rows = [row("a"), row("b"), row("c"), row("gone", "on")];
const ids = (edited: readonly EditedRow[]) =>
  edited.map(({ id, fields }) => (fields.isRetired === "on" ? `(${id})` : id));

describe("lines that are edited", () => {
  it("move among those that are shown, and stop at the ends", () => {
    expect(ids(editRows(rows, { kind: "up", id: "b" }, sectionRules))).toEqual(["b", "a", "c", "(gone)"]);
    expect(ids(editRows(rows, { kind: "down", id: "a" }, sectionRules))).toEqual(["b", "a", "c", "(gone)"]);
    expect(editRows(rows, { kind: "down", id: "c" }, sectionRules)).toBe(rows);
    expect(editRows(rows, { kind: "up", id: "a" }, sectionRules)).toBe(rows);
    expect(moveRow(rows, "gone", 0)).toBe(rows);
    expect(ids(moveRow(rows, "a", 2))).toEqual(["b", "c", "a", "(gone)"]);
  });

  it("are hidden when they are stored, dropped when they are new, and come back", () => {
    const added = editRows(rows, { kind: "add" }, sectionRules);
    expect(ids(added)).toEqual(["a", "b", "c", "(gone)", "new-1"]);
    expect(ids(editRows(added, { kind: "remove", id: "new-1" }, sectionRules))).toEqual(ids(rows));
    expect(ids(editRows(rows, { kind: "remove", id: "b" }, sectionRules))).toEqual(["a", "(b)", "c", "(gone)"]);
    expect(ids(editRows(rows, { kind: "remove", id: "b" }, groundRules))).toEqual(["a", "c", "(gone)"]);
    expect(ids(editRows(rows, { kind: "restore", id: "gone" }, sectionRules))).toEqual(["a", "b", "c", "gone"]);
    expect(
      ids(editRows(editRows(added, { kind: "remove", id: "a" }, sectionRules), { kind: "add" }, sectionRules)),
    ).toContain("new-2");
  });

  it("obey the commands that there are", () => {
    expect(readCommand("up:a:b")).toEqual({ kind: "up", id: "a:b" });
    expect(readCommand("add")).toEqual({ kind: "add" });
    for (const value of [null, "", "up:", "delete:a", "pass"]) expect(readCommand(value)).toBeNull();
  });
});
