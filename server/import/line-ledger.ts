import { Refusal } from "../../domain/refusal.ts";
import type { SourceLine } from "./source-lines.ts";

/** Notes that a line became part of the result. */
export type Claim = (line: SourceLine) => void;

/** Keeps account of the lines of a source: each is claimed exactly once, or the source is refused. */
export class LineLedger {
  readonly #owners: Map<SourceLine, string | null>;

  constructor(lines: readonly SourceLine[]) {
    this.#owners = new Map(lines.map((line) => [line, null]));
  }

  /** Claims lines for `owner`, such as "item 1, decision". Claiming a line twice is a fault of the reader. */
  claimFor(owner: string): Claim {
    return (line) => {
      if (this.#owners.get(line) !== null) {
        throw new Error(`Line ${line.number} is claimed by ${this.#owners.get(line)} and by ${owner}.`);
      }
      this.#owners.set(line, owner);
    };
  }

  /** Who has which line, in the order of the source. */
  entries(): readonly (readonly [SourceLine, string | null])[] {
    return [...this.#owners];
  }

  /** Refuses `import-line-not-understood` with the first line that nobody claimed. */
  settle(expected: string): void {
    for (const [line, owner] of this.#owners) if (owner === null) throw notUnderstood(line.number, expected);
  }
}

/** A refusal of one line; `expected` is what such a line looks like in the minutes that the reader knows. */
export function notUnderstood(line: number, expected: string): Refusal {
  return new Refusal("import-line-not-understood", { line, expected });
}
