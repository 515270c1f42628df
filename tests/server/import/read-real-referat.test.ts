import { expect, test } from "vitest";
import type { RichText } from "../../../domain/document/rich-text.ts";
import { documentSchema } from "../../../domain/document/schema.ts";
import { decodeText } from "../../../server/import/decode-text.ts";
import { LineLedger } from "../../../server/import/line-ledger.ts";
import { readMinutes } from "../../../server/import/read-minutes.ts";
import { readMinutesText } from "../../../server/import/read-minutes-text.ts";
import { sourceLines } from "../../../server/import/source-lines.ts";
import { expectedReferat } from "./expected-referat.ts";
import { realReferat, realText } from "./real-referat.ts";
import { comparableSourceLines, rebuiltLines } from "./rebuild-source.ts";

const minutes = readMinutesText(realReferat);

test("body, time and place are what a careful reader writes down", () => {
  const { items: _, ...head } = minutes;
  const { items: __, ...expected } = expectedReferat;
  expect(head).toEqual(expected);
});

test.each([0, 1, 2])("item %i, field by field, is what a careful reader writes down", (index) => {
  const { sections, ...fields } = minutes.items[index] ?? { sections: [] };
  const { sections: expectedSections, ...expectedFields } = expectedReferat.items[index] ?? { sections: [] };
  expect(fields).toEqual(expectedFields);
  expect(sections.map(({ key, heading }) => [key, heading])).toEqual(
    expectedSections.map(({ key, heading }) => [key, heading]),
  );
  for (const [at, section] of sections.entries()) expect(section).toEqual(expectedSections[at]);
});

test("nothing more and nothing less", () => expect(minutes).toEqual(expectedReferat));

test("every text is one that the editor's schema holds, in its own form", () => {
  const texts = minutes.items.flatMap(({ sections, decision }): RichText[] => [
    ...sections.map(({ text }) => text),
    ...(decision === null ? [] : [decision]),
  ]);
  expect(texts).toHaveLength(8);
  for (const text of texts) {
    const node = documentSchema.nodeFromJSON(text);
    node.check();
    expect(node.toJSON()).toEqual(text);
  }
});

test("[I1] every line of the source is claimed, once, by the part that it belongs to", () => {
  const lines = sourceLines(decodeText(realReferat));
  const ledger = new LineLedger(lines);
  readMinutes(lines, ledger);
  const owners = new Map<string | null, number>();
  for (const [, owner] of ledger.entries()) owners.set(owner, (owners.get(owner) ?? 0) + 1);
  expect(Object.fromEntries(owners)).toEqual({
    "title block": 3,
    "table of contents": 4,
    "item 1, heading": 1,
    "item 1, case number": 1,
    "item 1, summary": 2,
    "item 1, presentation": 49,
    "item 1, deciding-body": 2,
    "item 1, legal-basis": 2,
    "item 1, finances": 2,
    "item 1, recommendation": 2,
    "item 1, decision": 2,
    "item 1, attachments": 3,
    "item 2, heading": 1,
    "item 2, case number": 1,
    "item 2, finances": 2,
    "item 2, decision": 2,
    "item 3, heading": 1,
    "item 3, case number": 1,
  });
});

test("[I1] the lines rebuilt from the result alone are the lines of the source, each as often", () => {
  expect(rebuiltLines(minutes).sort()).toEqual(comparableSourceLines(realText).sort());
});
