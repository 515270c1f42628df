import { Check, Link2, SquareCheckBig } from "lucide-react";
import type { QuestionStatus } from "../../../domain/minutes/questions.ts";
import type { WrittenText } from "../../editor/written-text.ts";
import type { ItemMinutesView } from "../../http/context.ts";
import { useText } from "../use-text.ts";
import { QuestionLink } from "./question-link.tsx";

interface QuestionListProps {
  readonly address: string;
  readonly minutes: ItemMinutesView;
  readonly decision: WrittenText | null;
}

/** The case's questions as a checklist: what the decision answers, and what it leaves open. Only a person links. */
export function QuestionList({ address, minutes, decision }: QuestionListProps) {
  const text = useText().session.questions;
  const { questions, mayDecide } = minutes;
  if (questions.length === 0) return null;
  const count = (state: QuestionStatus["state"]) => questions.filter((question) => question.state === state).length;
  return (
    <section className="qs" id="spoergsmaal" aria-labelledby="spoergsmaal-h">
      <div className="qs-h">
        <h3 id="spoergsmaal-h">{text.title}</h3>
        <span className="num">{text.tally(count("answered"), count("task"), count("open"))}</span>
      </div>
      <ol>
        {questions.map((status) => (
          <li key={status.number} className={`q ${status.state}`}>
            <span className="q-n">{status.number}</span>
            <div className="q-b">
              <p lang="da">{status.question}</p>
              {status.answer?.kind === "quote" && (!mayDecide || status.state === "open") && (
                <p className="q-quote" lang="da">
                  {status.state === "answered" ? `»${status.answer.quote}«` : text.lost}
                </p>
              )}
            </div>
            {mayDecide ? (
              <QuestionLink address={address} status={status} sentences={minutes.sentences} decision={decision}>
                <State status={status} mayDecide />
              </QuestionLink>
            ) : (
              <State status={status} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function State({ status: { state }, mayDecide }: { status: QuestionStatus; mayDecide?: true }) {
  const text = useText().session.questions;
  if (state === "open" && mayDecide) {
    return (
      <span className="badge act">
        <Link2 className="ic" />
        <span className="lbl">{text.link}</span>
      </span>
    );
  }
  return (
    <span className={state === "answered" ? "badge ok" : "badge"}>
      {state === "answered" && <Check className="ic" />}
      {state === "task" && <SquareCheckBig className="ic" />}
      <span className={state === "open" ? undefined : "lbl"}>{text.states[state]}</span>
    </span>
  );
}
