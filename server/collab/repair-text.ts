import * as Y from "yjs";
import { areMarkAttributes } from "../../domain/document/attribute-rules.ts";
import { documentSchema } from "../../domain/document/schema.ts";
import type { Note } from "./repair-document.ts";

/** y-tiptap tells overlapping marks of one type apart by a hash behind the name. */
const hashed = /(.*)--[a-zA-Z\d+/=]{8}$/;

/** Takes away what is no text, and marks that the schema or the attribute rules don't know. The words stay. */
export function repairText(text: Y.XmlText, note: Note): void {
  for (const name of Object.keys(text.getAttributes())) {
    note("wrong-attribute");
    text.removeAttribute(name);
  }
  let end = text.length;
  for (const { insert, attributes = {} } of [...deltaOf(text)].reverse()) {
    const length = typeof insert === "string" ? insert.length : 1;
    end -= length;
    if (typeof insert !== "string") {
      note("foreign-type");
      text.delete(end, 1);
      continue;
    }
    const wrong = Object.entries(attributes).filter(([name, value]) => !isMark(name, value));
    if (wrong.length === 0) continue;
    note("wrong-mark");
    text.format(end, length, Object.fromEntries(wrong.map(([name]) => [name, null])));
  }
}

interface Run {
  readonly insert: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

const deltaOf = (text: Y.XmlText): readonly Run[] => text.toDelta() as readonly Run[];

/** The mark that an attribute of a text stands for. */
export const markName = (attribute: string): string => hashed.exec(attribute)?.[1] ?? attribute;

function isMark(name: string, value: unknown): boolean {
  const mark = markName(name);
  return Object.hasOwn(documentSchema.marks, mark) && areMarkAttributes(mark, value);
}

/** Text where only blocks can be becomes a paragraph. */
export function inParagraph(text: Y.XmlText): Y.XmlElement {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [text.clone()]);
  return paragraph;
}
