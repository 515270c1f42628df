import { expect, test } from "vitest";
import * as Y from "yjs";
import { OwnChanges } from "./own-changes.ts";

const fromOthers = "from-others";

/** A document with a paragraph that another wrote, and what is typed in it here. */
function page(theirs: string) {
  const other = new Y.Doc();
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(theirs)]);
  other.getXmlFragment("decision").insert(0, [paragraph]);
  const doc = new Y.Doc();
  let waiting = 0;
  doc.on("update", (_update: Uint8Array, origin: unknown) => {
    if (origin !== fromOthers) waiting += 1;
  });
  const changes = new OwnChanges(
    doc,
    (origin) => origin !== fromOthers,
    () => waiting,
  );
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), fromOthers);
  const text = () => (doc.getXmlFragment("decision").get(0) as Y.XmlElement).get(0) as Y.XmlText;
  return {
    doc,
    changes,
    text,
    save(count = waiting) {
      waiting -= count;
    },
    hear: (change: (text: Y.XmlText) => void) => {
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
      const before = Y.encodeStateVector(other);
      change((other.getXmlFragment("decision").get(0) as Y.XmlElement).get(0) as Y.XmlText);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, before), fromOthers);
    },
  };
}

test("only what was put in here and is not saved is given out, never others' words", () => {
  const { changes, text, save, hear } = page("Hemmeligt forlig.");
  text().insert(9, "t og gemt");
  save();
  expect(changes.unsavedWords()).toBe("");
  text().insert(0, "Kladde: ");
  text().insert(text().length, " Slut.");
  hear((theirs) => theirs.insert(theirs.length, " Andres tilføjelse."));
  expect(changes.unsavedWords()).toBe("Kladde:\nSlut.");
});

test("what is saved in between is left out, also letter by letter", () => {
  const { changes, text, save } = page("");
  for (const letter of "Ja tak") text().insert(text().length, letter);
  save(3);
  expect(changes.unsavedWords()).toBe("tak");
  text().insert(text().length, "!");
  expect(changes.unsavedWords()).toBe("tak!");
});

test("what was deleted again is gone, and a deletion alone puts in nothing", () => {
  const { changes, text, save } = page("Andres ord");
  text().delete(0, 6);
  expect(changes.unsavedWords()).toBe("");
  save();
  text().insert(0, "Mine og ");
  text().delete(5, 3);
  expect(changes.unsavedWords()).toBe("Mine");
  save();
  expect(changes.unsavedWords()).toBe("");
});

test("what was put in among one's own words stands where it was put", () => {
  const { changes, text, save } = page("Andres ord");
  text().insert(10, " Direktren siger nej");
  text().insert(17, "ø");
  text().delete(28, 3);
  text().insert(28, "ja");
  save(0);
  expect(changes.unsavedWords()).toBe("Direktøren siger ja");
  text().insert(0, "tak");
  text().insert(0, "Ja ");
  expect(changes.unsavedWords()).toBe("Direktøren siger ja\nJa tak");
});

test("what an earlier page wrote is given out without the text that it was written in", () => {
  const before = page("Hemmeligt forlig.");
  const updates: Uint8Array[] = [];
  before.doc.on("update", (update: Uint8Array) => updates.push(update));
  before.text().insert(9, " og mit");
  before.text().insert(16, " eget");
  before.text().delete(0, 9);
  const after = new Y.Doc();
  let waiting = 3;
  const changes = new OwnChanges(
    after,
    (origin) => origin !== fromOthers,
    () => waiting,
  );
  changes.restore(updates.map((bytes) => ({ bytes, changes: 1 })));
  expect(changes.unsavedWords()).toBe("og mit eget");
  waiting = 2;
  expect(changes.unsavedWords()).toBe("eget");
});

test("each paragraph is a line, bold or not", () => {
  const { doc, changes } = page("Andres ord");
  const list = new Y.XmlElement("bulletList");
  for (const [at, words] of ["Første", "Andet"].entries()) {
    const item = new Y.XmlElement("listItem");
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText(words)]);
    item.insert(0, [paragraph]);
    list.insert(at, [item]);
  }
  doc.getXmlFragment("decision").push([list]);
  for (const node of list.createTreeWalker((node) => node instanceof Y.XmlText)) {
    (node as Y.XmlText).format(1, 2, { bold: {} });
  }
  expect(changes.unsavedWords()).toBe("Første\nAndet");
});
