import { decidingBodyBlock, decisionSection, direktionSections } from "../../domain/meeting/section-template.ts";
import type { SourceLine } from "./source-lines.ts";
import { structuralText } from "./structural-line.ts";

/** What a heading within an item opens. `key` is a section's, or one of the three that are no section. */
export interface SectionHeading {
  readonly key: string;
  readonly kind: "section" | "deciding-body" | "decision" | "attachments";
  readonly recommendedBy: string | null;
}

const fixed: ReadonlyMap<string, SectionHeading> = new Map<string, SectionHeading>([
  ...direktionSections.map(
    ({ key, heading }) => [heading, { key, kind: "section", recommendedBy: null }] satisfies [string, SectionHeading],
  ),
  [decidingBodyBlock.heading, { key: decidingBodyBlock.key, kind: "deciding-body", recommendedBy: null }],
  [decisionSection.heading, { key: decisionSection.key, kind: "decision", recommendedBy: null }],
  ["Bilag", { key: "attachments", kind: "attachments", recommendedBy: null }],
]);

const recommendation = /^(?<recommendedBy>[^,.:;]{1,60}) indstiller[,:]?$/u;

/** The headings that the reader knows, for people. */
export const knownHeadings = [...fixed.keys(), "… indstiller,"].join(", ");

/** Reads a line as the heading of a section; null for any other line. */
export function readSectionHeading(line: SourceLine): SectionHeading | null {
  const text = structuralText(line);
  if (text === null) return null;
  const recommendedBy = recommendation.exec(text)?.groups?.recommendedBy;
  if (recommendedBy !== undefined) return { key: "recommendation", kind: "section", recommendedBy };
  return fixed.get(text) ?? null;
}
