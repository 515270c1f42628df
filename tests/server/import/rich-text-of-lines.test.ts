import { expect, test } from "vitest";
import type { RichTextNode } from "../../../domain/document/rich-text.ts";
import { documentSchema } from "../../../domain/document/schema.ts";
import { richTextOfLines } from "../../../server/import/rich-text-of-lines.ts";
import { sourceLines } from "../../../server/import/source-lines.ts";
import { doc, h1, h2, li, ol, p, ul } from "./rich-text-spelled.ts";

const cases: readonly (readonly [name: string, source: string, ...blocks: RichTextNode[]])[] = [
  ["nothing", "", { type: "paragraph" }],
  ["paragraphs", "Et afsnit.\n\nEt til.", p("Et afsnit."), p("Et til.")],
  ["lines without a blank between them", "Hovedgade 1\n7620 Lemvig", p("Hovedgade 1", "7620 Lemvig")],
  ["bullets, whatever blanks stand between", "- a\n\n\n• b\n– c", ul("a", "b", "c")],
  ["bullets within bullets", "- a\n  - b\n    - c\n  - d\n- e", ul(li("a", ul(li("b", ul("c")), "d")), "e")],
  ["an indent that goes half way back", "- a\n    - b\n  - c\n- d", ul(li("a", ul("b", "c")), "d")],
  ["bullets that begin indented", "  - a\n- b", ul("a", "b")],
  [
    "an indented line below a bullet",
    "- a\n  mere om a\n- b",
    ul({ type: "listItem", content: [p("a", "mere om a")] }, "b"),
  ],
  ["a line below a list that is not indented", "- a\nEt afsnit.", ul("a"), p("Et afsnit.")],
  ["numbers in a list keep what they were", "1) a\n2) b\n4) c\n5) d", ol(1, "a", "b"), ol(4, "c", "d")],
  ["bullets, then numbers, on one level", "- a\n- 1) b", ul("a"), ol(1, "b")],
  ["numbers with a full stop that follow each other", "1. at a,\n\n2. at b.", ol(1, "at a,", "at b.")],
  ["numbers below a line", "X indstiller,\n1. at a\n2. at b", p("X indstiller,"), ol(1, "at a", "at b")],
  ["one number is a sentence", "1. suppleant er indkaldt.\n\nVed.", p("1. suppleant er indkaldt."), p("Ved.")],
  ["a date is no number", "12. januar er valgt\n\n13. januar er fri", p("12. januar er valgt"), p("13. januar er fri")],
  [
    "a heading, then numbered ones below it",
    "Plan:\n\n1. Mål\n\n- a\n\n2. Midler\n\nIngen.",
    h1("Plan:"),
    h2("1. Mål"),
    ul("a"),
    h2("2. Midler"),
    p("Ingen."),
  ],
  [
    "numbered headings with nothing above them",
    "1. Mål\n\n- a\n\n2. Midler\n\nIngen.",
    h1("1. Mål"),
    ul("a"),
    h1("2. Midler"),
    p("Ingen."),
  ],
  ["a heading right above its list", "Til drøftelse:\n- a", h1("Til drøftelse:"), ul("a")],
  ["a sentence that leads to a list", "Der er to veje:\n\n- a", p("Der er to veje:"), ul("a")],
  ["a colon at the end of all", "Se også:", p("Se også:")],
  ["a dash alone", "-", p("-")],
];

test.each(cases.map(([name, source, ...blocks]) => ({ name, source, blocks })))("$name", ({ source, blocks }) => {
  const lines = sourceLines(source);
  const claimed: number[] = [];
  const text = richTextOfLines(lines, (line) => claimed.push(line.number));
  expect(text).toEqual(doc(...blocks));
  expect(claimed).toEqual(lines.map((line) => line.number));
  const node = documentSchema.nodeFromJSON(text);
  node.check();
  expect(node.toJSON()).toEqual(text);
});
