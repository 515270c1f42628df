import * as Y from "yjs";

/** Puts paragraphs into a fragment, as an editor would have written them. */
export function seedParagraphs(doc: Y.Doc, fragment: string, paragraphs: readonly string[]): void {
  const elements = paragraphs.map((text) => {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText(text)]);
    return paragraph;
  });
  doc.getXmlFragment(fragment).insert(0, elements);
}

/** The words of a fragment, paragraph by paragraph, without the tags. */
export function wordsOf(doc: Y.Doc, fragment: string): string {
  return doc
    .getXmlFragment(fragment)
    .toString()
    .replace(/<[^>]+>/g, "");
}
