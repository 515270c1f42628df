import data from "./kle-titles.json" with { type: "json" };

/**
 * Titles of KL's register KLE as far as they are known: 37 main groups, 368 groups, 1,817 subjects, taken from an open
 * mapping (OS2compliance), not the whole register. Facets only where a title or KLE's editors' own use was found.
 */
const titles: ReadonlyMap<string, string> = new Map(Object.entries(data.titles));
const facets: ReadonlyMap<string, string> = new Map(Object.entries(data.facets));

/** The title of a main group (`03`), group (`03.30`), subject (`03.30.05`) or facet (`P35`); null where none is known. */
export function kleTitle(number: string): string | null {
  return titles.get(number) ?? facets.get(number.normalize("NFC")) ?? null;
}

/** The parts of a KLE number that have titles; a `KleNumber` is one. */
export interface KleSubject {
  readonly main: string;
  readonly group: string;
  readonly subject: string;
}

export interface KleStep {
  readonly level: "main-group" | "group" | "subject";
  readonly number: string;
  readonly title: string;
}

/** Main group, group and subject of a number, widest first; steps without a known title are left out. */
export function kleChain({ main, group, subject }: KleSubject): readonly KleStep[] {
  const steps = [
    { level: "main-group", number: main },
    { level: "group", number: `${main}.${group}` },
    { level: "subject", number: `${main}.${group}.${subject}` },
  ] as const;
  return steps.flatMap((step) => {
    const title = titles.get(step.number);
    return title === undefined ? [] : [{ ...step, title }];
  });
}
