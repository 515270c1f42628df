import { getExtensionField, getSchema } from "@tiptap/core";
import { expect, test } from "vitest";
import { documentSchema } from "../../domain/document/schema.ts";
import { editorExtensions } from "./editor-extensions.ts";

const shape = (schema: typeof documentSchema) => ({
  nodes: Object.entries(schema.nodes).map(([name, { spec }]) => ({
    name,
    content: spec.content,
    group: spec.group,
    marks: spec.marks,
    attrs: Object.entries(spec.attrs ?? {}).map(([key, attr]) => [key, attr.default]),
  })),
  marks: Object.entries(schema.marks).map(([name, { spec }]) => ({ name, attrs: Object.keys(spec.attrs ?? {}) })),
});

test("the editor's manners leave the document's schema as it is", () => {
  expect(shape(getSchema(editorExtensions()))).toEqual(shape(documentSchema));
});

test("no shortcut uses Ctrl+Alt, which is AltGr on Danish keyboards, nor Ctrl+Enter, which ends an item", () => {
  const shortcuts = editorExtensions().flatMap((extension) => {
    const { name, options, storage } = extension;
    const add = getExtensionField<(() => object) | undefined>(extension, "addKeyboardShortcuts", {
      name,
      options,
      storage,
    });
    return Object.keys(add?.() ?? {});
  });
  expect(shortcuts).toContain("Mod-Shift-1");
  expect(shortcuts.filter((shortcut) => /Alt/.test(shortcut) && /Mod|Ctrl/.test(shortcut))).toEqual([]);
  expect(shortcuts).not.toContain("Mod-Enter");
});
