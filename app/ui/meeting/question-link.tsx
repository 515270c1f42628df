import { type ReactNode, useRef, useState } from "react";
import type { QuestionStatus } from "../../../domain/minutes/questions.ts";
import type { WrittenText } from "../../editor/written-text.ts";
import { useText } from "../use-text.ts";
import { SendForm } from "./send-form.tsx";

interface QuestionLinkProps {
  readonly address: string;
  readonly status: QuestionStatus;
  readonly sentences: readonly string[];
  readonly decision: WrittenText | null;
  readonly children: ReactNode;
}

/** Opens under its question: which words of the decision answer it, or that it becomes a task. Works without scripts. */
export function QuestionLink({ address, status, sentences, decision, children }: QuestionLinkProps) {
  const { questions: text, sending } = useText().session;
  const details = useRef<HTMLDetailsElement>(null);
  const [selected, setSelected] = useState("");
  const { number, question, state, answer } = status;
  const close = () => {
    if (details.current !== null) details.current.open = false;
    details.current?.querySelector("summary")?.focus();
  };
  const offered = selected === "" ? sentences : [selected, ...sentences.filter((sentence) => sentence !== selected)];
  return (
    <details
      ref={details}
      className="q-link"
      onToggle={({ currentTarget }) => setSelected(currentTarget.open ? oneLine(decision?.selected() ?? "") : "")}
    >
      <summary aria-label={state === "open" ? text.linkOf(number) : text.changeOf(number)}>{children}</summary>
      <div className="q-form">
        {offered.length === 0 ? (
          <p className="muted small">{text.nothingWritten}</p>
        ) : (
          <SendForm address={address} fields={{ intent: "answer", question }} onSent={close}>
            {(isSending) => (
              <fieldset disabled={isSending}>
                <legend className="label">{text.which}</legend>
                {offered.map((sentence) => (
                  <label key={sentence} className="choice">
                    <input
                      type="radio"
                      name="quote"
                      value={sentence}
                      required
                      defaultChecked={
                        sentence ===
                        (selected || (answer?.kind === "quote" ? answer.quote : offered.length === 1 && sentence))
                      }
                    />
                    <span lang="da">
                      {sentence === selected && <b>{text.selected}: </b>}
                      {sentence}
                    </span>
                  </label>
                ))}
                <button type="submit" className="btn">
                  {isSending ? sending : text.link}
                </button>
              </fieldset>
            )}
          </SendForm>
        )}
        <div className="q-acts">
          {state !== "task" && (
            <SendForm address={address} fields={{ intent: "task", question }} onSent={close}>
              {(isSending) => (
                <button type="submit" className="btn btn-quiet" disabled={isSending}>
                  {isSending ? sending : text.makeTask}
                </button>
              )}
            </SendForm>
          )}
          {answer !== null && (
            <SendForm address={address} fields={{ intent: "reopen", question }} onSent={close}>
              {(isSending) => (
                <button type="submit" className="btn btn-quiet" disabled={isSending}>
                  {isSending ? sending : text.reopen}
                </button>
              )}
            </SendForm>
          )}
        </div>
      </div>
    </details>
  );
}

const oneLine = (words: string) => words.replace(/\s+/gu, " ").trim();
