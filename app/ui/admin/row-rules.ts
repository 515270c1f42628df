import type { Body } from "../../../domain/meeting/body.ts";
import type { SectionDefinition } from "../../../domain/meeting/section-template.ts";
import { type EditedRow, isNewRow, type RowRules } from "./edited-rows.ts";

/** A section that is stored is hidden rather than removed: its texts stay readable (rule B4). */
export const sectionRules: RowRules = {
  blank: { heading: "", help: "", writtenBy: "case-author", isRequired: "", isRetired: "" },
  isKept: (row) => !isNewRow(row),
};
export const groundRules: RowRules = { blank: { ground: "" }, isKept: () => false };
export const standingRules: RowRules = { blank: { title: "", kind: "decision", place: "last" }, isKept: () => false };

export const sectionRows = ({ sections, retiredSections }: Body): readonly EditedRow[] => [
  ...sections.map((section) => sectionRow(section, "")),
  ...retiredSections.map((section) => sectionRow(section, "on")),
];

const sectionRow = (
  { key, heading, help, writtenBy, isRequired }: SectionDefinition,
  isRetired: string,
): EditedRow => ({
  id: key,
  fields: { heading, help: help ?? "", writtenBy, isRequired: isRequired ? "on" : "", isRetired },
});

export const groundRows = ({ closingGrounds }: Body): readonly EditedRow[] =>
  closingGrounds.map((ground, index) => ({ id: `stored-${index}`, fields: { ground } }));

export const standingRows = ({ standingItems }: Body): readonly EditedRow[] =>
  standingItems.map((item, index) => ({ id: `stored-${index}`, fields: { ...item } }));
