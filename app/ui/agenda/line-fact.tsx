import { type ReactNode, useId } from "react";
import { FactForm, type FactTarget, writingProps } from "./fact-form.tsx";
import { useFact } from "./use-fact.ts";

/** A fact that is written in one line. */
export function LineFact({
  label,
  target,
  longest,
  type = "text",
  inputMode,
  isLabelHidden = false,
  lang,
  hint,
  below,
}: {
  label: string;
  target: FactTarget;
  longest: number;
  type?: "text" | "time";
  inputMode?: "numeric";
  isLabelHidden?: boolean;
  lang?: string;
  hint?: string;
  /** What is to be said of the value, while it is written too. */
  below?: (value: string) => ReactNode;
}) {
  const id = useId();
  const fact = useFact(target.action, target.fields, target.saved, label);
  return (
    <FactForm target={target} fact={fact} statusId={`${id}-status`}>
      <label className={isLabelHidden ? "vh" : "label"} htmlFor={id}>
        {label}
      </label>
      <input
        className="input"
        id={id}
        name="to"
        type={type}
        inputMode={inputMode}
        maxLength={longest}
        autoComplete="off"
        lang={lang}
        {...writingProps(fact, `${id}-status`)}
      />
      {hint !== undefined && fact.state.kind === "refused" && <span className="hint">{hint}</span>}
      {below?.(fact.value)}
    </FactForm>
  );
}
