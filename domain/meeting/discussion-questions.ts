import { Refusal } from "../refusal.ts";
import { writtenLine } from "./written-line.ts";

/** As many questions as one item may have, and the most characters of one. */
export const questionBounds = { questions: 30, characters: 500 } as const;

/**
 * Questions after one was added (`from` ""), rewritten, or taken away (`to` ""). A question is known by its words, so
 * that two people who change different ones never meet. Refuses `changed-meanwhile` when nobody asks it any more, and
 * `input-invalid` for one question too many, too long, or asked already.
 */
export function changedQuestions(questions: readonly string[], from: string, to: string): readonly string[] {
  const written = writtenLine("question", to, questionBounds.characters);
  const place = from === "" ? questions.length : questions.indexOf(from);
  if (place < 0) throw new Refusal("changed-meanwhile", { field: "question" });
  const others = questions.filter((_, index) => index !== place);
  if (others.includes(written)) throw new Refusal("input-invalid", { field: "question" });
  const changed = [...questions.slice(0, place), ...(written === "" ? [] : [written]), ...questions.slice(place + 1)];
  if (changed.length > questionBounds.questions) throw new Refusal("input-invalid", { field: "question" });
  return changed;
}
