import * as Y from "yjs";

interface Change {
  readonly client: number;
  /** The writer's clock before it. */
  readonly from: number;
}

/**
 * Which of the text in a document was written on this page and is not known to be saved. Holds no text itself, and gives
 * out no word that others wrote: it may be handed back to someone who may no longer read the rest.
 */
export class OwnChanges {
  readonly #doc: Y.Doc;
  readonly #waiting: () => number;
  #changes: Change[] = [];

  /** `isOwn`: whether a change of this origin was made here. `waiting`: how many of those are not saved, the last ones. */
  constructor(doc: Y.Doc, isOwn: (origin: unknown) => boolean, waiting: () => number) {
    this.#doc = doc;
    this.#waiting = waiting;
    doc.on("update", (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (!isOwn(origin)) return;
      this.#forgetSaved();
      const client = doc.clientID;
      this.#changes.push({ client, from: transaction.beforeState.get(client) ?? 0 });
    });
  }

  /** What was put in and is not saved, a line for each paragraph. "" when only deletions or forms are unsaved. */
  unsavedWords(): string {
    this.#forgetSaved();
    const unsavedFrom = new Map<number, number>();
    for (const { client, from } of this.#changes) if (!unsavedFrom.has(client)) unsavedFrom.set(client, from);
    if (unsavedFrom.size === 0) return "";
    const now = Y.snapshot(this.#doc);
    const saved = Y.createSnapshot(Y.createDeleteSet(), new Map([...now.sv, ...unsavedFrom]));
    const fragments = [...this.#doc.share.keys()].map((name) => this.#doc.getXmlFragment(name));
    return fragments.flatMap((fragment) => linesAdded(fragment, now, saved)).join("\n");
  }

  #forgetSaved(): void {
    this.#changes.splice(0, this.#changes.length - this.#waiting());
  }
}

function linesAdded(node: Y.XmlFragment, now: Y.Snapshot, saved: Y.Snapshot): string[] {
  const lines: string[] = [];
  let line = "";
  const endLine = () => {
    if (line.trim() !== "") lines.push(line.trim());
    line = "";
  };
  for (const child of node.toArray()) {
    if (child instanceof Y.XmlText) {
      line += wordsAdded(child, now, saved);
    } else if (child instanceof Y.XmlElement) {
      endLine();
      lines.push(...linesAdded(child, now, saved));
    }
  }
  endLine();
  return lines;
}

/** Words from different places of one paragraph are kept apart. */
function wordsAdded(text: Y.XmlText, now: Y.Snapshot, saved: Y.Snapshot): string {
  const delta: readonly { insert?: unknown; attributes?: { ychange?: { type?: unknown } } }[] = text.toDelta(
    now,
    saved,
  );
  const places: string[] = [""];
  for (const { insert, attributes } of delta) {
    if (typeof insert === "string" && attributes?.ychange?.type === "added") places.push((places.pop() ?? "") + insert);
    else places.push("");
  }
  const apart = places.map((words) => words.trim()).filter((words) => words !== "");
  return apart.join(" … ");
}
