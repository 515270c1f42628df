import type { RichText } from "../document/rich-text.ts";

/** One section of an item's case presentation, as a body's template defines it. */
export interface SectionDefinition {
  /** Also the name of the section's XmlFragment in the item's case room. */
  readonly key: string;
  readonly heading: string;
  /** What is to be written here, in a sentence; null where the heading says it. */
  readonly help: string | null;
  /** Who is expected to write it: the case author, or the secretary. */
  readonly writtenBy: "case-author" | "secretary";
  /** Whether the agenda can't be sent out while it is empty. */
  readonly isRequired: boolean;
}

const section = (key: string, heading: string, more: Partial<SectionDefinition> = {}): SectionDefinition => ({
  key,
  heading,
  help: null,
  writtenBy: "case-author",
  isRequired: false,
  ...more,
});

/** The section that carries someone's name in its heading: "Kommunaldirektøren indstiller,". */
const recommendationKey = "recommendation";

/** The sections of the real referat (Lemvig, direktionen 12-01-2022), in its order. */
export const direktionSections: readonly SectionDefinition[] = [
  section("summary", "Resume"),
  section("presentation", "Sagsfremstilling", { isRequired: true }),
  section("legal-basis", "Lovgrundlag"),
  section("finances", "Økonomi"),
  section(recommendationKey, "Indstilling"),
];

/** The heading of an item's decision, and the name of its XmlFragment in the item's minutes room. */
export const decisionSection = { key: "decision", heading: "Beslutning" } as const;

/** The heading of the block that names who decides at last; it follows the case presentation. */
export const decidingBodyBlock = { key: "deciding-body", heading: "Sagen afgøres endelig af", follows: "presentation" };

/** What stands in that block: "Direktionen." */
export const decidingBodyText = (decidingBody: string): RichText => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: `${decidingBody}.` }] }],
});

/** A section's heading as page and PDF print it. */
export function printedHeading(
  section: Pick<SectionDefinition, "key" | "heading">,
  recommendedBy: string | null,
): string {
  return section.key === recommendationKey && recommendedBy !== null ? `${recommendedBy} indstiller,` : section.heading;
}
