import { useId } from "react";
import { FactForm, type FactTarget } from "./fact-form.tsx";
import { useFact } from "./use-fact.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A fact that is chosen from a list, and saved as it is chosen. */
export function ChoiceFact({
  label,
  target,
  choices,
  lang,
}: {
  label: string;
  target: FactTarget;
  choices: readonly Choice[];
  lang?: string;
}) {
  const id = useId();
  const fact = useFact(target.action, target.fields, target.saved, label);
  // What is no longer on the list stays what it is until someone chooses.
  const all = choices.some(({ value }) => value === fact.value)
    ? choices
    : [...choices, { value: fact.value, label: fact.value }];
  const nameOf = (wanted: string) => all.find(({ value }) => value === wanted)?.label ?? wanted;
  return (
    <FactForm target={target} fact={fact} statusId={`${id}-status`} nameOf={nameOf}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select
        className="input"
        id={id}
        name="to"
        lang={lang}
        value={fact.value}
        onChange={({ currentTarget }) => fact.save(currentTarget.value)}
        aria-describedby={`${id}-status`}
      >
        {all.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FactForm>
  );
}
