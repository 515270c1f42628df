import * as Y from "yjs";

/** An editor's document with a paragraph for each of `writers`, and what each of them types in it, a letter an update. */
export class Typing {
  readonly base: Uint8Array;
  readonly typists: readonly Typist[];

  constructor(writers: number, random: () => number) {
    const doc = new Y.Doc();
    doc.clientID = 1 + Math.floor(random() * 2 ** 31);
    const fragment = doc.getXmlFragment("summary");
    for (let index = 0; index < writers; index++) {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText("x")]);
      fragment.push([paragraph]);
    }
    this.base = Y.encodeStateAsUpdate(doc);
    this.typists = Array.from({ length: writers }, (_, index) => new Typist(this.base, index, random));
  }
}

const letters = "abcdefghijklmnopqrstuvwxyz æøå";

/** One person who types on and on, at the end of a paragraph. */
export class Typist {
  readonly clientId: number;
  /** How many letters were typed: each is one tick of the client's clock. */
  typed = 0;
  readonly #doc = new Y.Doc();
  readonly #text: Y.XmlText;
  readonly #random: () => number;
  #update: Uint8Array = new Uint8Array();
  #ready: Uint8Array[] = [];

  constructor(base: Uint8Array, index: number, random: () => number) {
    this.clientId = 2 ** 31 + Math.floor(random() * 2 ** 30);
    this.#doc.clientID = this.clientId;
    this.#random = random;
    Y.applyUpdate(this.#doc, base);
    this.#text = (this.#doc.getXmlFragment("summary").get(index) as Y.XmlElement).get(0) as Y.XmlText;
    this.#doc.on("update", (update: Uint8Array) => {
      this.#update = update;
    });
  }

  /** Writes so many letters ahead: at high rates that is work which the load has no time for. */
  prepare(count: number): void {
    const more = Array.from({ length: Math.max(0, count - this.#ready.length) }, () => this.#write());
    // The next one is the last of the list.
    this.#ready = [...more.reverse(), ...this.#ready];
  }

  /** The update of the next letter. */
  next(): Uint8Array {
    this.typed += 1;
    return this.#ready.pop() ?? this.#write();
  }

  #write(): Uint8Array {
    this.#text.insert(this.#text.length, letters[Math.floor(this.#random() * letters.length)] ?? "e");
    return this.#update;
  }
}
