import { decidingBodyBlock, decidingBodyText } from "../../../domain/meeting/section-template.ts";
import type { ItemContent, SectionView } from "../../http/context.ts";
import { isEmptyText } from "../is-empty-text.ts";

/** One heading of the case and what stands under it. */
export interface CaseBlock extends SectionView {
  /** False for what is a fact of the item and not a text that anyone writes. */
  readonly isText: boolean;
  /** The heading without whose recommendation it is: room is scarce where sections are named side by side. */
  readonly shortHeading: string;
}

/**
 * The case as the finished minutes read: the body's sections in their order, and after the presentation the body that
 * decides at last. Sections in which nothing is written are left out, unless they are to be written.
 */
export function caseBlocks(content: ItemContent, { withEmpty }: { withEmpty: boolean }): readonly CaseBlock[] {
  const deciding = content.decidingBody === null ? [] : [decidingBlock(content.decidingBody)];
  const hasPlace = content.sections.some(({ key }) => key === decidingBodyBlock.follows);
  const blocks = content.sections.flatMap((section) => [
    { ...section, isText: true, shortHeading: shortHeading(section, content.recommendedBy) },
    ...(section.key === decidingBodyBlock.follows ? deciding : []),
  ]);
  return [...blocks, ...(hasPlace ? [] : deciding)].filter(({ text }) => withEmpty || !isEmptyText(text));
}

const decidingBlock = (decidingBody: string): CaseBlock => ({
  key: decidingBodyBlock.key,
  heading: decidingBodyBlock.heading,
  text: decidingBodyText(decidingBody),
  isText: false,
  shortHeading: decidingBodyBlock.heading,
});

const shortHeading = ({ heading }: SectionView, recommendedBy: string | null): string =>
  recommendedBy !== null && heading.startsWith(recommendedBy) ? "Indstilling" : heading;

/** Where a block stands on the page. */
export const blockId = ({ key }: Pick<CaseBlock, "key">): string => `afsnit-${key}`;
