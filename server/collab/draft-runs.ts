import * as Y from "yjs";
import { areMarkAttributes } from "../../domain/document/attribute-rules.ts";
import type { RichTextNode } from "../../domain/document/rich-text.ts";
import { documentSchema } from "../../domain/document/schema.ts";
import type { Budget, Doer, DraftChange, DraftRun } from "./draft-text.ts";
import { markName } from "./repair-text.ts";
import { changeIn, type Piece, type TwoMoments } from "./two-moments.ts";

type Marks = NonNullable<RichTextNode["marks"]>;

/** How text is formed from some place on: at both moments, and who last changed what. */
class Forming {
  readonly #earlier = new Map<string, unknown>();
  readonly #later = new Map<string, unknown>();
  readonly #changedBy = new Map<string, Doer>();

  take({ key, value }: Y.ContentFormat, { isInEarlier, isInLater, by }: Piece): void {
    if (isInEarlier) put(this.#earlier, key, value);
    if (isInLater) put(this.#later, key, value);
    if (isInEarlier !== isInLater) this.#changedBy.set(key, by);
  }

  marksOf({ isInLater }: Piece): Marks {
    return marksOf(isInLater ? this.#later : this.#earlier);
  }

  /** What was done to the form of text that stands at both moments; null if nothing. */
  change(): DraftChange | null {
    if (JSON.stringify(marksOf(this.#earlier)) === JSON.stringify(marksOf(this.#later))) return null;
    for (const [key, by] of this.#changedBy) {
      if (JSON.stringify(this.#earlier.get(key)) !== JSON.stringify(this.#later.get(key)))
        return { kind: "formatted", by };
    }
    return null;
  }
}

/** A text's letters as they stand at either moment. Anything else in it is left out. */
export function draftRuns(moments: TwoMoments, text: Y.XmlText, budget: Budget): readonly DraftRun[] {
  const runs: DraftRun[] = [];
  const forming = new Forming();
  for (let item = text._start; item !== null; item = item.right) {
    const { content } = item;
    for (const piece of moments.pieces(item)) {
      if (content instanceof Y.ContentFormat) forming.take(content, piece);
      if (!(content instanceof Y.ContentString)) continue;
      budget.spend(piece.length);
      runs.push({
        kind: "run",
        text: content.str.slice(piece.offset, piece.offset + piece.length),
        marks: forming.marksOf(piece),
        change: changeIn(piece) ?? forming.change(),
      });
    }
  }
  return runs;
}

function put(forms: Map<string, unknown>, key: string, value: unknown): void {
  if (value === null) forms.delete(key);
  else forms.set(key, value);
}

function marksOf(forms: ReadonlyMap<string, unknown>): Marks {
  const marks: Marks[number][] = [];
  for (const [key, value] of forms) {
    const name = markName(key);
    const type = Object.hasOwn(documentSchema.marks, name) ? documentSchema.marks[name] : undefined;
    if (type === undefined || !areMarkAttributes(name, value)) continue;
    marks.push(type.create(value as Readonly<Record<string, unknown>>).toJSON() as Marks[number]);
  }
  return marks.sort((one, other) => (one.type < other.type ? -1 : 1));
}
