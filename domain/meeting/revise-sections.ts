import type { Body } from "./body.ts";
import { decidingBodyBlock, decisionSection, direktionSections, type SectionDefinition } from "./section-template.ts";
import { slugOf } from "./slug.ts";

/** A section as an administrator wants it; without a key it is new. */
export interface WantedSection extends Omit<SectionDefinition, "key"> {
  readonly key: string | null;
  /** Not offered in new items any more. */
  readonly isRetired: boolean;
}

export type Sections = Pick<Body, "sections" | "retiredSections">;

/**
 * [B4] A body's sections as wanted, in that order. A key never changes. A key that may hold text is never lost: what was
 * left out is retired, unless the body has no items yet and no import could bring it.
 */
export function reviseSections(
  stored: Sections,
  wanted: readonly WantedSection[],
  { hasItems }: { readonly hasItems: boolean },
): Sections {
  const known = [...stored.sections, ...stored.retiredSections];
  const taken = new Set([...known.map(({ key }) => key), ...reservedKeys]);
  const sections: SectionDefinition[] = [];
  const retired: SectionDefinition[] = [];
  for (const { key: asked, isRetired, ...rest } of wanted) {
    const before = known.find(({ key }) => key === asked);
    if (before === undefined && isRetired) continue;
    const key = before?.key ?? newKey(rest.heading, taken);
    taken.add(key);
    (isRetired ? retired : sections).push({ ...rest, key });
  }
  const placed = new Set([...sections, ...retired].map(({ key }) => key));
  const leftOut = known.filter(({ key }) => !placed.has(key));
  const mayHoldText = ({ key }: SectionDefinition) => hasItems || importedKeys.includes(key);
  return { sections, retiredSections: [...retired, ...leftOut].filter(mayHoldText) };
}

/** The sections of an item: those of the template, and whatever else holds text. */
export const sectionsShown = (
  { sections, retiredSections }: Sections,
  holdsText: (key: string) => boolean,
): readonly SectionDefinition[] => [...sections, ...retiredSections.filter(({ key }) => holdsText(key))];

/** The keys of all texts that a case room of the body may hold. */
export const sectionKeys = ({ sections, retiredSections }: Sections): readonly string[] =>
  [...sections, ...retiredSections].map(({ key }) => key);

const reservedKeys = [decisionSection.key, decidingBodyBlock.key];
const importedKeys: readonly string[] = direktionSections.map(({ key }) => key);

function newKey(heading: string, taken: ReadonlySet<string>): string {
  const wanted = slugOf(heading) || "section";
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
