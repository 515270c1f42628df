import type { ChangeKind, Comparison, Hand } from "../../domain/document/comparison.ts";
import type { RichText, RichTextNode } from "../../domain/document/rich-text.ts";
import { draftFragment } from "./draft-comparison.ts";
import type { Budget, DraftChange, DraftNode, DraftRun } from "./draft-text.ts";
import { settleMoves } from "./moved-text.ts";
import { type ComparedLog, TwoMoments } from "./two-moments.ts";

/** A comparison beyond this many letters is no reading matter, and would hold up whoever renders it. */
export const mostComparedLetters = 600_000;

export type ComparisonOutcome =
  | { readonly kind: "compared"; readonly comparison: Comparison }
  /** More text than can be shown. */
  | { readonly kind: "too-large" };

/** Compares a room's texts at two moments of its log. Throws for what Yjs can't read. */
export function compareDocument(log: ComparedLog, fragments: readonly string[]): ComparisonOutcome {
  const moments = new TwoMoments(log);
  const hands = new Hands();
  const budget = new LetterBudget(mostComparedLetters);
  try {
    const texts = fragments.map((name) => {
      const draft = draftFragment(moments, name, budget);
      settleMoves(draft);
      return [name, hands.finished(draft) as RichText] as const;
    });
    return { kind: "compared", comparison: { texts: Object.fromEntries(texts), hands: hands.list } };
  } catch (error) {
    if (error instanceof BudgetSpent) return { kind: "too-large" };
    throw error;
  } finally {
    moments.doc.destroy();
  }
}

class BudgetSpent extends Error {}

class LetterBudget implements Budget {
  #left: number;

  constructor(letters: number) {
    this.#left = letters;
  }

  spend(letters: number): void {
    this.#left -= letters;
    if (this.#left < 0) throw new BudgetSpent();
  }
}

/** Whose hands a comparison shows, each once. */
class Hands {
  readonly list: Hand[] = [];
  readonly #indices = new Map<string, number>();

  /** A draft as rich text: runs that look alike become one, and changes name their hand. */
  finished({ type, attrs, content, change }: DraftNode): RichTextNode {
    const children = joined(content).map((child) =>
      Array.isArray(child) ? this.#text(child) : this.finished(child as DraftNode),
    );
    const changed = change === null ? {} : { changed: { kind: change.kind, hand: this.#hand([change]) } };
    const all = { ...attrs, ...changed };
    return {
      type,
      ...(Object.keys(all).length > 0 && { attrs: all }),
      ...(children.length > 0 && { content: children }),
    };
  }

  #text(runs: readonly DraftRun[]): RichTextNode {
    const [first] = runs;
    const changes = runs.flatMap(({ change }) => change ?? []);
    const kind: ChangeKind | undefined = changes[0]?.kind;
    const marks = [
      ...(first?.marks ?? []),
      ...(kind === undefined ? [] : [{ type: kind, attrs: { hand: this.#hand(changes) } }]),
    ];
    const text = runs.map((run) => run.text).join("");
    return { type: "text", text, ...(marks.length > 0 && { marks }) };
  }

  #hand(changes: readonly DraftChange[]): number {
    const minutes = changes.map(({ by }) => by.minute).sort();
    const hand = { authorId: changes[0]?.by.authorId ?? null, from: minutes[0] ?? "", to: minutes.at(-1) ?? "" };
    const key = JSON.stringify(hand);
    const index = this.#indices.get(key) ?? this.list.push(hand) - 1;
    this.#indices.set(key, index);
    return index;
  }
}

/** Runs that differ in nothing but the minute, gathered; nodes as they are. */
function joined(content: readonly (DraftNode | DraftRun)[]): readonly (DraftNode | DraftRun[])[] {
  const gathered: (DraftNode | DraftRun[])[] = [];
  for (const child of content) {
    const last = gathered.at(-1);
    if (child.kind === "node") gathered.push(child);
    else if (Array.isArray(last) && last[0] !== undefined && looksLike(last[0], child)) last.push(child);
    else gathered.push([child]);
  }
  return gathered;
}

const looksLike = (one: DraftRun, other: DraftRun): boolean =>
  one.change?.kind === other.change?.kind &&
  one.change?.by.authorId === other.change?.by.authorId &&
  JSON.stringify(one.marks) === JSON.stringify(other.marks);
