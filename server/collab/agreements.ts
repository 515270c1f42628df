import { ChangeSet, simplifyChanges } from "@tiptap/pm/changeset";
import { Schema } from "@tiptap/pm/model";
import { StepMap } from "@tiptap/pm/transform";

/** A part of a text, in letters. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The same words in two texts. */
export interface Agreement {
  readonly earlier: Stretch;
  readonly later: Stretch;
}

/** Shorter agreements are chance ("og", "at", "den"), unless the texts begin or end with them. Letters. */
const shortest = 12;

const flat = new Schema({ nodes: { doc: { content: "text*" }, text: {} } });
const flatText = (text: string) => flat.node("doc", null, text === "" ? [] : [flat.text(text)]);

/** Where two texts agree, as far as that is no chance. Of very long and very different texts: nowhere. */
export function agreementsOf(earlier: string, later: string): readonly Agreement[] {
  const [from, to] = [flatText(earlier), flatText(later)];
  const whole = new StepMap([0, earlier.length, later.length]);
  const { changes } = ChangeSet.create(from).addSteps(to, [whole], null);
  const found: Agreement[] = [];
  let [fromA, fromB] = [0, 0];
  const end = { fromA: earlier.length, toA: earlier.length, toB: later.length };
  for (const change of [...simplifyChanges(changes, to), end]) {
    const length = change.fromA - fromA;
    const agreement = { earlier: { from: fromA, to: change.fromA }, later: { from: fromB, to: fromB + length } };
    if (length > 0) found.push(agreement);
    fromA = change.toA;
    fromB = change.toB;
  }
  const isEnough = ({ earlier: { from, to: until } }: Agreement) =>
    until - from >= shortest || until - from === earlier.length || until - from === later.length;
  if (!found.some(isEnough)) return [];
  const isOuter = (agreement: Agreement) =>
    (agreement.earlier.from === 0 && agreement.later.from === 0) ||
    (agreement.earlier.to === earlier.length && agreement.later.to === later.length);
  return found.filter((agreement) => isEnough(agreement) || isOuter(agreement));
}
