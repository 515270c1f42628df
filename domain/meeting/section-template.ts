/** One section of an item's case presentation, as a body's template defines it. */
export interface SectionDefinition {
  /** Also the name of the section's XmlFragment in the item's case room. */
  readonly key: string;
  readonly heading: string;
}

/** The sections of the real referat (Lemvig, direktionen 12-01-2022), in its order. */
export const direktionSections: readonly SectionDefinition[] = [
  { key: "summary", heading: "Resume" },
  { key: "presentation", heading: "Sagsfremstilling" },
  { key: "legal-basis", heading: "Lovgrundlag" },
  { key: "finances", heading: "Økonomi" },
  { key: "recommendation", heading: "Indstilling" },
];

/** The heading of an item's decision, and the name of its XmlFragment in the item's minutes room. */
export const decisionSection: SectionDefinition = { key: "decision", heading: "Beslutning" };
