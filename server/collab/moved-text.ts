import { agreementsOf, type Stretch } from "./agreements.ts";
import type { DraftNode, DraftRun } from "./draft-text.ts";

/**
 * Takes back what only looks like deleting and writing again. Whoever divides a paragraph, joins two, or makes one a
 * heading or a list, makes the editor write the same words anew in another place: where deleted and inserted text stand
 * side by side and agree, it is text that stayed. Blocks that only held what moved go.
 */
export function settleMoves(root: DraftNode): void {
  const settled = new Map<DraftRun, readonly DraftRun[]>();
  let region: DraftRun[] = [];
  for (const run of [...runsOf(root), null]) {
    if (run?.change?.kind === "deleted" || run?.change?.kind === "inserted") {
      region.push(run);
      continue;
    }
    settleRegion(region, settled);
    region = [];
  }
  replace(root, settled);
}

function* runsOf(node: DraftNode): Iterable<DraftRun> {
  for (const child of node.content) {
    if (child.kind === "run") yield child;
    else yield* runsOf(child);
  }
}

/** A part of a run, and which stretch of agreement it belongs to (its index), if any. */
interface Part {
  readonly part: DraftRun;
  readonly agreement: number | null;
  /** How many stretches of agreement lie before it. */
  readonly behind: number;
  /** Which of the region's runs it is part of. */
  readonly place: number;
}

/**
 * Text that was written anew where it had been deleted stays, unmarked, in its new place, and is gone from its old one.
 * What was really deleted stays where it is, unless it would then stand on the wrong side of what stayed.
 */
function settleRegion(region: readonly DraftRun[], settled: Map<DraftRun, readonly DraftRun[]>): void {
  const deleted = region.filter(({ change }) => change?.kind === "deleted");
  const inserted = region.filter(({ change }) => change?.kind === "inserted");
  if (deleted.length === 0 || inserted.length === 0) return;
  const agreements = agreementsOf(wordsOf(deleted), wordsOf(inserted));
  if (agreements.length === 0) return;
  const placeOf = new Map(region.map((run, place) => [run, place]));
  const gone = cut(
    deleted,
    agreements.map(({ earlier }) => earlier),
    placeOf,
  );
  const stayed = cut(
    inserted,
    agreements.map(({ later }) => later),
    placeOf,
  );
  const moved = misplaced(gone.flat(), stayed.flat(), agreements.length);
  for (const [index, run] of deleted.entries()) {
    const left = (gone[index] ?? []).filter((part) => part.agreement === null && !moved.has(part.behind));
    settled.set(
      run,
      left.map(({ part }) => part),
    );
  }
  for (const [index, run] of inserted.entries()) settled.set(run, withMoved(stayed[index] ?? [], stayed.flat(), moved));
}

const wordsOf = (runs: readonly DraftRun[]): string => runs.map(({ text }) => text).join("");

/** Cuts runs at the ends of stretches of their joined text. */
function cut(
  runs: readonly DraftRun[],
  stretches: readonly Stretch[],
  placeOf: ReadonlyMap<DraftRun, number>,
): readonly (readonly Part[])[] {
  let start = 0;
  return runs.map((run) => {
    const end = start + run.text.length;
    const parts: Part[] = [];
    const add = (from: number, to: number, agreement: number | null, behind: number) => {
      if (from >= to) return;
      const part = { ...run, text: run.text.slice(from - start, to - start) };
      parts.push({ part, agreement, behind, place: placeOf.get(run) ?? 0 });
    };
    let at = start;
    for (const [index, { from, to }] of stretches.entries()) {
      if (to <= at || from >= end) continue;
      add(at, from, null, index);
      add(Math.max(at, from), Math.min(to, end), index, index);
      at = Math.min(to, end);
    }
    add(at, end, null, stretches.filter(({ to }) => to <= at).length);
    start = end;
    return parts;
  });
}

/** What was really deleted between two agreements, by how many lie before it, where it does not stand between them. */
function misplaced(
  gone: readonly Part[],
  stayed: readonly Part[],
  count: number,
): ReadonlyMap<number, readonly DraftRun[]> {
  const moved = new Map<number, readonly DraftRun[]>();
  for (let behind = 0; behind <= count; behind++) {
    const between = gone.filter((part) => part.agreement === null && part.behind === behind);
    const after = stayed.findLast(({ agreement }) => agreement === behind - 1)?.place ?? -1;
    const before = stayed.find(({ agreement }) => agreement === behind)?.place ?? Number.POSITIVE_INFINITY;
    if (between.some(({ place }) => place < after || place > before)) {
      moved.set(
        behind,
        between.map(({ part }) => part),
      );
    }
  }
  return moved;
}

/** A run's parts, those that stayed unmarked, and beside them what is moved there. */
function withMoved(
  parts: readonly Part[],
  all: readonly Part[],
  moved: ReadonlyMap<number, readonly DraftRun[]>,
): readonly DraftRun[] {
  return parts.flatMap((own) => {
    const { part, agreement } = own;
    if (agreement === null) return [part];
    const isFirst = agreement === 0 && all.find((other) => other.agreement === 0) === own;
    const isLast = all.findLast((other) => other.agreement === agreement) === own;
    return [
      ...((isFirst && moved.get(0)) || []),
      { ...part, change: null },
      ...((isLast && moved.get(agreement + 1)) || []),
    ];
  });
}

function replace(node: DraftNode, settled: ReadonlyMap<DraftRun, readonly DraftRun[]>): void {
  node.content = node.content.flatMap((child): readonly (DraftNode | DraftRun)[] => {
    if (child.kind === "run") return settled.get(child) ?? [child];
    replace(child, settled);
    return isHollow(child) ? [] : [child];
  });
}

/** A deleted block in which nothing is left. Cells stay, or the others would move. */
function isHollow({ type, content, change }: DraftNode): boolean {
  const isBlock = type !== "hardBreak" && !type.startsWith("tableC") && type !== "tableHeader" && type !== "tableRow";
  return change?.kind === "deleted" && isBlock && content.every((child) => child.kind === "node" && isBare(child));
}

const isBare = ({ type, content }: DraftNode): boolean =>
  type !== "hardBreak" && content.every((child) => child.kind === "node" && isBare(child));
