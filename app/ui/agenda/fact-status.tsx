import { CircleAlert, RefreshCw, Users } from "lucide-react";
import { refusalSentence } from "../../../domain/refusal-sentences.ts";
import { useLocale, useText } from "../use-text.ts";
import type { Fact } from "./use-fact.ts";

/** What is true of a field's saving: said aloud, and beside the field. Nothing while all is well. */
export function FactStatus({
  fact: { state, save, letGo, insist },
  id,
  nameOf = (value) => value,
}: {
  fact: Fact;
  id: string;
  /** How a value is shown, where the field holds an id. */
  nameOf?: (value: string) => string;
}) {
  const text = useText();
  const locale = useLocale();
  return (
    <div className="fact-status" role="status" id={id}>
      {state.kind === "pending" && (
        <span className="save">
          <RefreshCw className="ic" />
          {text.agenda.saving}
        </span>
      )}
      {state.kind === "refused" && (
        <span className="err">
          <CircleAlert className="ic" />
          {state.answer.refusal === "input-invalid" ? text.agenda.invalid : refusalSentence(state.answer, locale)}
        </span>
      )}
      {state.kind === "failed" && (
        <>
          <span className="err">
            <CircleAlert className="ic" />
            {text.agenda.notSaved}
          </span>
          <button type="button" className="btn" onClick={() => save()}>
            {text.agenda.retry}
          </button>
        </>
      )}
      {state.kind === "conflict" && (
        <div className="conflict">
          <p>
            <Users className="ic" /> {text.agenda.conflictTitle}
          </p>
          <dl>
            <dt>{text.agenda.conflictNow}</dt>
            <dd>{nameOf(state.now) || text.agenda.nothing}</dd>
            <dt>{text.agenda.conflictMine}</dt>
            <dd>{nameOf(state.mine) || text.agenda.nothing}</dd>
          </dl>
          <div className="acts">
            <button type="button" className="btn" onClick={letGo}>
              {text.agenda.keepTheirs}
            </button>
            <button type="button" className="btn" onClick={insist}>
              {text.agenda.useMine}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
