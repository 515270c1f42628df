import { ArrowRight, X } from "lucide-react";
import { type RefObject, useState } from "react";
import type { LeftOpen } from "../../../domain/minutes/left-open.ts";
import type { Text } from "../../i18n/text.ts";
import { useText } from "../use-text.ts";

interface FinishDialogProps {
  readonly dialog: RefObject<HTMLDialogElement>;
  readonly number: number;
  readonly open: readonly LeftOpen[];
  readonly onFinish: () => void;
}

/** What the decision leaves open, before its item is finished. Each can be left with a press; none is in the way. */
export function FinishDialog({ dialog, number, open, onFinish }: FinishDialogProps) {
  const text = useText();
  const { lead } = text.session;
  const [passed, setPassed] = useState<readonly string[]>([]);
  const left = open.map((each) => sentenceOf(each, lead.open)).filter((sentence) => !passed.includes(sentence));
  return (
    <dialog ref={dialog} className="dialog finish" aria-labelledby="finish-h" onClose={() => setPassed([])}>
      <div className="dialog-b">
        <div className="dialog-h">
          <h2 id="finish-h">{lead.leavesOpen(number)}</h2>
          <button
            type="button"
            className="btn btn-icon"
            aria-label={text.close}
            onClick={() => dialog.current?.close()}
          >
            <X className="ic" />
          </button>
        </div>
        <p className="muted small">{lead.leavesOpenHint}</p>
        {left.length === 0 ? (
          <p role="status">{lead.allPassed}</p>
        ) : (
          <ul className="left-open">
            {left.map((sentence) => (
              <li key={sentence}>
                <span lang="da">{sentence}</span>
                <button
                  type="button"
                  className="btn btn-quiet"
                  aria-label={`${lead.pass}: ${sentence}`}
                  onClick={() => setPassed([...passed, sentence])}
                >
                  {lead.pass}
                </button>
              </li>
            ))}
          </ul>
        )}
        <div className="acts">
          <button type="button" className="btn" onClick={() => dialog.current?.close()}>
            {lead.goBack}
          </button>
          <button
            type="button"
            className="btn btn-primary"
            onClick={() => {
              dialog.current?.close();
              onFinish();
            }}
          >
            {lead.finish(number)}
            <ArrowRight className="ic" />
          </button>
        </div>
      </div>
    </dialog>
  );
}

function sentenceOf(left: LeftOpen, text: Text["session"]["lead"]["open"]): string {
  if (left.kind === "question") return text.question(left.number, left.question);
  if (left.kind === "follow-up-without-owner") return text[left.kind](left.text);
  return text[left.kind];
}
