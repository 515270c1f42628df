import { Refusal } from "../refusal.ts";
import { type AgendaItem, type ItemAccess, itemKinds } from "./agenda-item.ts";
import { optionalLine, writtenLine } from "./written-line.ts";

/** The facts of an item that are changed one by one: who changes one never meets who changes another (rule G5). */
export const itemFactNames = [
  "title",
  "kind",
  "access",
  "closingGround",
  "caseNumber",
  "decidingBody",
  "recommendedBy",
  "estimatedMinutes",
  "caseAuthorId",
  "presenterId",
] as const;

export type ItemFactName = (typeof itemFactNames)[number];
export type ItemFacts = Pick<AgendaItem, ItemFactName>;

/** Those that whoever writes the case knows best (rule G2). */
export const caseFactNames: readonly ItemFactName[] = ["caseNumber", "estimatedMinutes"];

/** What a fact may be chosen from. */
export interface FactChoices {
  readonly closingGrounds: readonly string[];
  readonly caseAuthorIds: readonly string[];
  readonly presenterIds: readonly string[];
}

/** The most characters of each fact, and the longest that an item may take. */
export const factBounds = { title: 300, closingGround: 200, caseNumber: 200, name: 200, minutes: 600 } as const;

/** A fact as forms carry it: "" stands for none. */
export const factText = (facts: ItemFacts, name: ItemFactName): string => String(facts[name] ?? "");

/**
 * What a form says of one fact, as a change of the item: opening an item takes its ground for closing away. Refuses
 * `input-invalid` with the fact's name as `field`.
 */
export function readFact(name: ItemFactName, text: string, choices: FactChoices): Partial<ItemFacts> {
  switch (name) {
    case "title":
      return { title: writtenLine(name, text, factBounds.title) };
    case "kind":
      return { kind: oneOf(name, text, itemKinds) };
    case "access": {
      const access = oneOf<ItemAccess>(name, text, ["open", "closed"]);
      return access === "open" ? { access, closingGround: null } : { access };
    }
    case "closingGround":
      return { closingGround: text === "" ? null : oneOf(name, text, choices.closingGrounds) };
    case "caseNumber":
      return { caseNumber: optionalLine(name, text, factBounds.caseNumber) };
    case "decidingBody":
      return { decidingBody: optionalLine(name, text, factBounds.name) };
    case "recommendedBy":
      return { recommendedBy: optionalLine(name, text, factBounds.name) };
    case "estimatedMinutes":
      return { estimatedMinutes: wholeMinutes(name, text) };
    case "caseAuthorId":
      return { caseAuthorId: text === "" ? null : oneOf(name, text, choices.caseAuthorIds) };
    case "presenterId":
      return { presenterId: text === "" ? null : oneOf(name, text, choices.presenterIds) };
  }
}

function oneOf<T extends string>(field: string, text: string, choices: readonly T[]): T {
  const choice = choices.find((each) => each === text);
  if (choice === undefined) throw new Refusal("input-invalid", { field });
  return choice;
}

function wholeMinutes(field: string, text: string): number | null {
  const line = writtenLine(field, text, 8);
  if (line === "") return null;
  const minutes = /^\d{1,3}$/.test(line) ? Number(line) : 0;
  if (minutes < 1 || minutes > factBounds.minutes) throw new Refusal("input-invalid", { field });
  return minutes;
}
