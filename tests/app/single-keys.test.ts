import { beforeEach, expect, it } from "vitest";
import { toolbarActions } from "../../app/editor/toolbar-actions.ts";
import { keySigns, shortcutGroups } from "../../app/ui/shortcuts/shortcut-list.ts";
import { createSingleKeys } from "../../app/ui/shortcuts/single-keys.ts";

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  defaultPrevented: false,
  repeat: false,
  timeStamp: 0,
  ...more,
});

let read: (keys: ReturnType<typeof press>) => string | null;
beforeEach(() => {
  const keys = createSingleKeys({ "?": "help", "g o": "overview", j: "next" });
  read = (pressed) => keys(pressed, false);
});

it("[W6] a single key is a shortcut, also as a capital, and not with Ctrl, Alt or Command, nor held down", () => {
  expect(read(press("j"))).toBe("next");
  expect(read(press("J"))).toBe("next");
  expect(read(press("?"))).toBe("help");
  expect(read(press("x"))).toBeNull();
  expect(read(press("Tab"))).toBeNull();
  const others = ["ctrlKey", "metaKey", "altKey", "isComposing", "defaultPrevented", "repeat"] as const;
  for (const other of others) expect(read(press("j", { [other]: true })), other).toBeNull();
});

it("[W6] a key that is pressed in a text is none, and is not the first of two", () => {
  const keys = createSingleKeys({ j: "next", "g o": "overview" });
  expect(keys(press("j"), true)).toBeNull();
  expect([keys(press("g"), true), keys(press("o"), false)]).toEqual([null, null]);
});

it("[W6] two keys in a row are one shortcut, and not with another between them, or too late", () => {
  expect([read(press("g")), read(press("o", { timeStamp: 1500 }))]).toEqual([null, "overview"]);
  expect([read(press("g")), read(press("o", { timeStamp: 1501 }))]).toEqual([null, null]);
  expect([read(press("g")), read(press("x")), read(press("o"))]).toEqual([null, null, null]);
  expect([read(press("g")), read(press("j")), read(press("o"))]).toEqual([null, "next", null]);
  expect([read(press("g")), read(press("o", { ctrlKey: true })), read(press("o"))]).toEqual([null, null, null]);
});

it("lists every shortcut of the tools, each key once in its group", () => {
  const listed = shortcutGroups.flatMap(({ shortcuts }) => shortcuts).flatMap(({ ways }) => ways.flat());
  for (const { shortcut } of toolbarActions) expect(listed).toContain(shortcut);
  for (const { shortcuts } of shortcutGroups) {
    const ways = shortcuts.flatMap((shortcut) => shortcut.ways.map((way) => way.join(" ")));
    expect(new Set(ways).size).toBe(ways.length);
  }
});

it("names keys as they are on the reader's keyboard", () => {
  expect(keySigns("Control+Shift+1", false)).toEqual(["Ctrl", "Shift", "1"]);
  expect(keySigns("Control+Shift+1", true)).toEqual(["⌘", "⇧", "1"]);
  expect(keySigns("?", false)).toEqual(["?"]);
});
