import { expect, test } from "vitest";
import * as Y from "yjs";
import { changeOf, countChanges } from "../../domain/document/comparison.ts";
import type { RichText, RichTextNode } from "../../domain/document/rich-text.ts";
import { compareDocument, mostComparedLetters } from "../../server/collab/compare-document.ts";
import { examineDocument } from "../../server/collab/examine-document.ts";
import { seededLog } from "./seeded-log.ts";
import { seededRandom } from "./seeded-random.ts";
import { bold, bullets, heading, paragraph, textOf, WrittenLog } from "./written-log.ts";

test("[H1] what was inserted and deleted is shown with whose hand it was", () => {
  const log = new WrittenLog()
    .write("one", textOf(paragraph("Direktionen drøftede sagen."), paragraph("Intet mere.")))
    .write("two", textOf(paragraph("Direktionen drøftede hele sagen."), paragraph("Intet mere.")))
    .write("three", textOf(paragraph("Direktionen drøftede hele sagen.")));
  expect(log.shown(1)).toEqual(["Direktionen drøftede +two[hele ]sagen.", "¶-three -three[Intet mere.]"]);
  expect(log.shown(2)).toEqual(["Direktionen drøftede hele sagen.", "¶-three -three[Intet mere.]"]);
  expect(log.shown(0, 1)).toEqual(["¶+one +one[Direktionen drøftede sagen.]", "¶+one +one[Intet mere.]"]);
});

test("[H1] the same moment twice is the text as it stood", () => {
  const first = textOf(paragraph("Et ", bold("ord"), "."), bullets(paragraph("a"), paragraph("b")));
  const log = new WrittenLog().write("one", first).write("two", textOf(paragraph("Andet")));
  const { texts, hands } = log.compare(1, 1);
  expect(texts.s).toEqual(first);
  expect(hands).toEqual([]);
});

test("[H1] what came and went between the moments is not shown", () => {
  const log = new WrittenLog()
    .write("one", textOf(paragraph("Fast tekst")))
    .write("two", textOf(paragraph("Fast og flygtig tekst"), paragraph("Også flygtig")))
    .write("one", textOf(paragraph("Fast tekst")));
  expect(log.shown(1)).toEqual(["Fast tekst"]);
});

test("[H1] a change of form is shown as text of whoever formed it; of a heading's level too", () => {
  const log = new WrittenLog()
    .write("one", textOf(heading("Om sagen"), paragraph("Et vigtigt ord")))
    .write("two", textOf({ ...heading("Om sagen"), attrs: { level: 2 } }, paragraph("Et ", bold("vigtigt"), " ord")))
    .write("three", textOf({ ...heading("Om sagen"), attrs: { level: 2 } }, paragraph("Et vigtigt ord")));
  expect(log.shown(1, 2)).toEqual(["¶~two Om sagen", "Et ~two[vigtigt] ord"]);
  expect(log.shown(2, 3)).toEqual(["Om sagen", "Et ~three[vigtigt] ord"]);
  expect(log.shown(1, 3)).toEqual(["¶~two Om sagen", "Et vigtigt ord"]);
});

test("[H1] dividing, joining and making a list is no deleting and writing again", () => {
  const [first, second] = ["Den første sætning er her. ", "Den anden sætning kommer så."];
  const log = new WrittenLog()
    .write("one", textOf(paragraph(first + second)))
    .write("two", textOf(paragraph(first), paragraph(second)))
    .write("three", textOf(bullets(paragraph(first), paragraph(second))))
    .write("four", textOf(heading(first + second)));
  expect(log.shown(1, 2)).toEqual([first, `¶+two ${second}`]);
  expect(log.shown(2, 3)).toEqual([`¶+three ¶+three ¶+three ${first}¶+three ¶+three ${second}`]);
  expect(log.shown(1, 4)).toEqual([`¶+four ${first}${second}`]);
});

test("[H1] what was changed in a moved paragraph is shown in it", () => {
  const log = new WrittenLog()
    .write("one", textOf(paragraph("Forvaltningen indstiller, at planen vedtages.")))
    .write("two", textOf(heading("Forvaltningen indstiller, at planen straks vedtages.")));
  expect(log.shown(1)).toEqual(["¶+two Forvaltningen indstiller, at planen +two[straks ]vedtages."]);
});

test("minutes that follow on each other are one hand; changes are counted by who and what", () => {
  const log = new WrittenLog()
    .write("one", textOf(paragraph("Et")))
    .write("two", textOf(paragraph("Et to")))
    .write("two", textOf(paragraph("Et to tre")))
    .write(null, textOf(paragraph("Et to tre fire"), paragraph("fem")));
  const { texts, hands } = log.compare(1);
  expect(hands).toEqual([
    { authorId: "two", from: "2026-01-12T09:02", to: "2026-01-12T09:03" },
    { authorId: null, from: "2026-01-12T09:04", to: "2026-01-12T09:04" },
  ]);
  expect(countChanges(texts.s ?? textOf(), hands).map(({ kind, hand }) => [kind, hands[hand]?.authorId])).toEqual([
    ["inserted", "two"],
    ["inserted", null],
  ]);
});

test("[H4] content that the schema doesn't allow is left out, and breaks nothing", () => {
  const log = new WrittenLog().write("one", textOf(paragraph("Godt"))).edit("two", (doc) => {
    const fragment = doc.getXmlFragment("s");
    const foreign = new Y.XmlElement("script");
    foreign.insert(0, [new Y.XmlText("ondt")]);
    const strange = new Y.XmlElement("heading");
    strange.setAttribute("level", "javascript:");
    const text = new Y.XmlText();
    text.insert(0, "mærket", { blink: {}, link: { href: "javascript:alert(1)" }, bold: {} });
    strange.insert(0, [text]);
    fragment.insert(1, [foreign, strange, new Y.XmlText("løst"), new Y.XmlHook("hook") as unknown as Y.XmlElement]);
    (fragment.get(0) as Y.XmlElement).insert(0, [new Y.XmlElement("table")]);
    doc.getText("other").insert(0, "andet");
    doc.getMap("__proto__").set("a", 1);
    const [name] = ["t"];
    doc.getText(name).insertEmbed(0, { image: "x" });
  });
  expect(log.shown(1)).toEqual(
    ["¶+two Godt", "¶+two +two[mærket]", "¶+two +two[løst]"].map((line, index) =>
      index === 0 ? expect.stringContaining("Godt") : line,
    ),
  );
  const { texts } = log.compare(1, 2, ["s", "other", "t", "__proto__"]);
  expect(JSON.stringify(texts)).not.toMatch(/ondt|blink|javascript|andet/);
  let depth = 0;
  const deep = log.edit("two", (doc) => {
    let inner = new Y.XmlElement("bulletList");
    for (; depth < 500; depth++) {
      const outer = new Y.XmlElement(depth % 2 === 0 ? "listItem" : "bulletList");
      outer.insert(0, [inner]);
      inner = outer;
    }
    doc.getXmlFragment("s").insert(0, [inner]);
  });
  expect(() => deep.compare(0)).not.toThrow();
});

test("[H4] more text than anyone reads is refused, not shown", () => {
  const log = new WrittenLog().edit("one", (doc) => {
    const element = new Y.XmlElement("paragraph");
    element.insert(0, [new Y.XmlText("x".repeat(mostComparedLetters))]);
    doc.getXmlFragment("s").insert(0, [element]);
  });
  const { updates, doers } = log;
  expect(compareDocument({ updates, doerOf: [0], doers, earlier: 0 }, ["s"])).toEqual({ kind: "too-large" });
});

/** One side of a comparison: what stood at one of the moments, as plain words. */
const side = (text: RichText | undefined, without: "inserted" | "deleted"): string => {
  const words = (node: RichTextNode): string =>
    changeOf(node)?.kind === without && node.text !== undefined
      ? ""
      : (node.text ?? (node.content ?? []).map(words).join(""));
  return text === undefined ? "" : words(text);
};

test.each([11, 12, 13, 14])("[H1] a comparison holds both texts, letter by letter (seed %i)", (seed) => {
  const random = seededRandom(seed);
  const { rows } = seededLog({ room: "r", authors: ["one", "two"], rows: 200, random });
  // As if the text stood in a paragraph: a fragment's own letters are no text of the schema.
  const holder = new Y.Doc();
  const element = new Y.XmlElement("paragraph");
  const text = new Y.XmlText();
  element.insert(0, [text]);
  holder.getXmlFragment("s").insert(0, [element]);
  const log = new WrittenLog().edit("zero", (doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(holder)));
  for (const { authorId } of rows) {
    log.edit(authorId, (doc) => {
      const target = (doc.getXmlFragment("s").get(0) as Y.XmlElement).get(0) as Y.XmlText;
      const at = Math.floor(random() * (target.length + 1));
      if (random() < 0.3 && target.length - at > 2) target.delete(at, 2);
      else target.insert(at, "abcdefgh".slice(0, 1 + Math.floor(random() * 6)), random() < 0.2 ? { bold: {} } : {});
    });
  }
  const plain = (seq: number) => {
    const examined = examineDocument(log.updates.slice(0, seq), { fragments: ["s"], isCompacting: false });
    return examined.kind === "sound" ? side(examined.texts.s, "deleted") : "broken";
  };
  for (let round = 0; round < 20; round++) {
    const [from, to] = [1 + Math.floor(random() * 200), 1 + Math.floor(random() * 200)].sort((a, b) => a - b);
    const { texts } = log.compare(from ?? 0, to);
    expect([side(texts.s, "inserted"), side(texts.s, "deleted")], `${from} to ${to}`).toEqual([
      plain(from ?? 0),
      plain(to ?? 0),
    ]);
  }
});

const words = ["Direktionen", "drøfter", "den", "samlede", "plan", "og", "indstiller", "den", "til", "godkendelse"];

/** Divides, joins, moves, reforms and rewrites blocks at random, as people at a text do. */
function changedBlocks(blocks: readonly RichTextNode[], random: () => number): readonly RichTextNode[] {
  const at = Math.floor(random() * blocks.length);
  const letters = (node: RichTextNode | undefined) => side(node as RichText, "deleted");
  const [before, own, after] = [blocks.slice(0, at), letters(blocks[at]), blocks.slice(at + 1)];
  const cut = Math.floor(random() * (own.length + 1));
  const sentence = Array.from({ length: 8 }, () => words[Math.floor(random() * words.length)]).join(" ");
  const filled = (...texts: readonly string[]) => texts.map((text) => (text === "" ? paragraph() : paragraph(text)));
  switch (Math.floor(random() * 6)) {
    case 0:
      return [...before, ...filled(own.slice(0, cut), own.slice(cut)), ...after];
    case 1:
      return [...before, ...filled(own + letters(after[0])), ...after.slice(1)];
    case 2:
      return [...before, own === "" ? paragraph() : heading(own), ...after];
    case 3:
      return [...before, bullets(...filled(own)), ...after];
    case 4:
      return [...before, ...filled(own.slice(0, cut) + own.slice(cut + 7)), ...after];
    default:
      return [...before, ...filled(`${own.slice(0, cut)}${sentence} ${own.slice(cut)}`), ...after];
  }
}

test.each([21, 22, 23, 24])("[H1] it holds both texts when blocks are moved about too (seed %i)", (seed) => {
  const random = seededRandom(seed);
  let blocks: readonly RichTextNode[] = [paragraph("Sagen begynder her, og den er lang nok til at blive delt.")];
  const log = new WrittenLog().write("zero", textOf(...blocks));
  const states = [side(textOf(...blocks), "deleted")];
  while (states.length < 80) {
    const changed = changedBlocks(blocks, random);
    if (JSON.stringify(changed) === JSON.stringify(blocks)) continue;
    blocks = changed;
    const seq = log.updates.length;
    log.write(`person ${states.length % 3}`, textOf(...blocks));
    if (log.updates.length === seq) continue;
    states.push(side(textOf(...blocks), "deleted"));
  }
  for (let round = 0; round < 60; round++) {
    const [from = 0, to = 0] = [1 + Math.floor(random() * 80), 1 + Math.floor(random() * 80)].sort((a, b) => a - b);
    const { texts } = log.compare(from, to);
    expect([side(texts.s, "inserted"), side(texts.s, "deleted")], `${from} to ${to}`).toEqual([
      states[from - 1],
      states[to - 1],
    ]);
  }
});
