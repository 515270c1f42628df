import { useCallback, useEffect, useMemo, useState } from "react";
import { decisionSection } from "../../../domain/meeting/section-template.ts";
import type { QuestionStatus } from "../../../domain/minutes/questions.ts";
import type { WrittenText } from "../../editor/written-text.ts";
import { useText } from "../use-text.ts";

/** The decision while it is being written: to put phrases into, and with the words marked that answer questions. */
export function useWrittenDecision(questions: readonly QuestionStatus[]) {
  const text = useText().session.questions;
  const [written, setWritten] = useState<WrittenText | null>(null);
  const announce = useCallback((fragment: string, announced: WrittenText | null) => {
    if (fragment === decisionSection.key) setWritten(announced);
  }, []);
  const marks = useMemo(
    () =>
      questions.flatMap(({ number, answer, state }) =>
        answer?.kind === "quote" && state === "answered"
          ? [{ quote: answer.quote, label: String(number), title: text.answers(number) }]
          : [],
      ),
    [questions, text],
  );
  useEffect(() => written?.mark(marks), [written, marks]);
  return { written, announce };
}
