import { useId } from "react";
import { useText } from "../use-text.ts";
import { StepForm } from "./step-form.tsx";

/** A late item: what it is about, and why it could not wait. */
export function SupplementForm() {
  const text = useText().step.supplement;
  const [titleId, reasonId] = [useId(), useId()];
  return (
    <details className="sheet card">
      <summary>{text.title}</summary>
      <p className="hint">{text.lead}</p>
      <StepForm intent="add-supplement" label={text.submit} busy={text.busy} isPrimary={false}>
        <div className="field">
          <label htmlFor={titleId}>{text.item}</label>
          <input id={titleId} className="input" name="title" required maxLength={500} lang="da" />
        </div>
        <div className="field">
          <label htmlFor={reasonId}>{text.reason}</label>
          <textarea id={reasonId} className="input" name="reason" required maxLength={500} rows={2} lang="da" />
        </div>
      </StepForm>
    </details>
  );
}
