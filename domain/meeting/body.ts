import type { ItemKind } from "./agenda-item.ts";
import { direktionSections, type SectionDefinition } from "./section-template.ts";

/** Who must have approved minutes before they are approved. */
export const approvalRules = ["every-member", "majority", "chair"] as const;
export type ApprovalRule = (typeof approvalRules)[number];

/** An item that every agenda of the body has, before or after the others. */
export interface StandingItem {
  readonly title: string;
  readonly kind: ItemKind;
  readonly place: "first" | "last";
}

/** A board or committee (organ, udvalg) that holds meetings: here the direktion. */
export interface Body {
  readonly id: string;
  /** Names the body on the command line and in addresses: `direktionen`. */
  readonly slug: string;
  readonly name: string;
  readonly municipality: string;
  /** Whether those who may not read a closed item still see its case number, as the real referat has it. */
  readonly closedShowsCaseNumber: boolean;
  readonly sections: readonly SectionDefinition[];
  /** No longer offered in its items; the texts that they hold are read as before (rule B4). */
  readonly retiredSections: readonly SectionDefinition[];
  /** Where and when its meetings are held unless they say otherwise. */
  readonly defaults: MeetingDefaults;
  /** The grounds on which the body may close an item, as they are printed. */
  readonly closingGrounds: readonly string[];
  readonly standingItems: readonly StandingItem[];
  readonly approvalRule: ApprovalRule;
  /** Whether votes are counted and written into the minutes. */
  readonly usesVotes: boolean;
}

export interface MeetingDefaults {
  readonly place: string;
  /** Local time, `HH:MM`. */
  readonly start: string;
  readonly minutes: number;
}

/** A body as it begins, before an administrator has fitted it to its ways. */
export function newBody(named: Pick<Body, "id" | "slug" | "name" | "municipality">): Body {
  return {
    ...named,
    closedShowsCaseNumber: true,
    sections: direktionSections,
    retiredSections: [],
    defaults: { place: "", start: "09:00", minutes: 120 },
    closingGrounds: usualClosingGrounds,
    standingItems: usualStandingItems,
    approvalRule: "every-member",
    usesVotes: false,
  };
}

/** What municipal boards close items for (kommunestyrelsesloven § 10, offentlighedsloven §§ 30-33, in plain words). */
export const usualClosingGrounds: readonly string[] = [
  "Personers private forhold",
  "Personalesag",
  "Køb og salg af fast ejendom, udbud eller kontrakt",
  "Sag, som loven kræver behandlet for lukkede døre",
];

const usualStandingItems: readonly StandingItem[] = [
  { title: "Godkendelse af referat", kind: "approval", place: "first" },
  { title: "Eventuelt", kind: "any-other-business", place: "last" },
];
