/** How a discussion question was answered: by words of the decision that a person linked, or by a follow-up. */
export type QuestionAnswer =
  | { readonly question: string; readonly kind: "quote"; readonly quote: string }
  | { readonly question: string; readonly kind: "task"; readonly followUpId: string };

export type QuestionState = "answered" | "task" | "open";

/** A discussion question and what the decision makes of it. */
export interface QuestionStatus {
  /** 1, 2, 3... as the case puts them. */
  readonly number: number;
  readonly question: string;
  readonly state: QuestionState;
  readonly answer: QuestionAnswer | null;
}

/**
 * What the decision leaves of the case's questions (rule M10). An answer holds as long as its words stand in the decision,
 * or its follow-up exists; nothing is inferred. `decision` is the decision's plain text.
 */
export function questionStatuses(
  questions: readonly string[],
  answers: readonly QuestionAnswer[],
  { decision, followUpIds }: { readonly decision: string; readonly followUpIds: readonly string[] },
): readonly QuestionStatus[] {
  return questions.map((question, index) => {
    const answer = answers.find((candidate) => candidate.question === question) ?? null;
    return { number: index + 1, question, answer, state: stateOf(answer, decision, followUpIds) };
  });
}

function stateOf(answer: QuestionAnswer | null, decision: string, followUpIds: readonly string[]): QuestionState {
  if (answer?.kind === "task") return followUpIds.includes(answer.followUpId) ? "task" : "open";
  return answer !== null && standsIn(decision, answer.quote) ? "answered" : "open";
}

/** Those that nothing answers. */
export const openQuestions = (statuses: readonly QuestionStatus[]): readonly QuestionStatus[] =>
  statuses.filter(({ state }) => state === "open");

/** True when the words occur in the text, however its lines break. */
export const standsIn = (text: string, words: string): boolean => {
  const sought = oneLine(words);
  return sought !== "" && oneLine(text).includes(sought);
};

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** The pieces of a decision that can be pointed at: its sentences, line by line, without bullets. */
export const sentencesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split("\n")
      .map((line) => line.trim().replace(/^(?:- )?(?:\d+[.)] )?(?:- )?/u, ""))
      .flatMap((line) => line.split(/(?<=[.!?])\s+(?=\p{Lu})/u))
      .map(oneLine)
      .filter((sentence) => sentence !== ""),
  ),
];
