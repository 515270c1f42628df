import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { FieldWrong } from "../../http/admin/form-answer.ts";
import { useText } from "../use-text.ts";

interface FieldProps {
  name: string;
  label: ReactNode;
  wrong: FieldWrong | undefined;
  hint?: string | undefined;
}

/** What is wrong with a field, in words. */
export function Wrong({ name, wrong }: { name: string; wrong: FieldWrong | undefined }) {
  const text = useText();
  if (wrong === undefined) return null;
  return (
    <span className="err" id={`${name}-error`}>
      <CircleAlert className="ic" />
      {text.admin.errors[wrong]}
    </span>
  );
}

/** What a screen reader is to say of a field besides its label. */
export function describing({ name, hint, wrong }: Pick<FieldProps, "name" | "hint" | "wrong">) {
  const ids = [hint !== undefined && `${name}-hint`, wrong !== undefined && `${name}-error`].filter(Boolean).join(" ");
  return { "aria-invalid": wrong === undefined ? undefined : true, "aria-describedby": ids || undefined } as const;
}

function Field({
  name,
  label,
  wrong,
  hint,
  isLabelHidden = false,
  children,
}: FieldProps & { isLabelHidden?: boolean; children: ReactNode }) {
  return (
    <div className={wrong === undefined ? "field" : "field bad"}>
      <label htmlFor={name} className={isLabelHidden ? "vh" : undefined}>
        {label}
      </label>
      {children}
      {hint !== undefined && (
        <span className="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      <Wrong name={name} wrong={wrong} />
    </div>
  );
}

/** A line of text. */
export function TextField({
  name,
  label,
  wrong,
  hint,
  defaultValue,
  type = "text",
  autoComplete = "off",
  list,
  size,
  inputMode,
  isRequired = false,
  isLabelHidden = false,
}: FieldProps & {
  defaultValue: string;
  type?: "text" | "email";
  inputMode?: "numeric";
  autoComplete?: string;
  list?: string;
  size?: "short";
  isRequired?: boolean;
  /** Where every line of a list would say the same. */
  isLabelHidden?: boolean;
}) {
  return (
    <Field {...{ name, label, wrong, hint, isLabelHidden }}>
      <input
        className={size === undefined ? "input" : `input ${size}`}
        id={name}
        name={name}
        type={type}
        defaultValue={defaultValue}
        autoComplete={autoComplete}
        list={list}
        inputMode={inputMode}
        required={isRequired}
        {...describing({ name, hint, wrong })}
      />
    </Field>
  );
}

/** Text of a few lines. */
export function LongField({ name, label, wrong, hint, defaultValue }: FieldProps & { defaultValue: string }) {
  return (
    <Field {...{ name, label, wrong, hint }}>
      <textarea
        className="input"
        id={name}
        name={name}
        rows={2}
        defaultValue={defaultValue}
        {...describing({ name, hint, wrong })}
      />
    </Field>
  );
}

/** A choice of few from a list that folds out. */
export function ChoiceField<Value extends string>({
  name,
  label,
  wrong,
  hint,
  defaultValue,
  options,
}: FieldProps & { defaultValue: Value; options: readonly (readonly [Value, string])[] }) {
  return (
    <Field {...{ name, label, wrong, hint }}>
      <select
        className="input"
        id={name}
        name={name}
        defaultValue={defaultValue}
        {...describing({ name, hint, wrong })}
      >
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A choice of few that are all seen. */
export function RadioField<Value extends string>({
  name,
  label,
  wrong,
  defaultValue,
  options,
}: Omit<FieldProps, "hint"> & { defaultValue: Value; options: readonly (readonly [Value, string])[] }) {
  return (
    <fieldset className="field">
      <legend className="label">{label}</legend>
      {options.map(([value, words]) => (
        <label key={value} className="choice">
          <input type="radio" name={name} value={value} defaultChecked={value === defaultValue} />
          <span>{words}</span>
        </label>
      ))}
      <Wrong name={name} wrong={wrong} />
    </fieldset>
  );
}

/** Yes or no. */
export function TickField({
  name,
  label,
  hint,
  isTicked,
}: {
  name: string;
  label: string;
  hint?: string;
  isTicked: boolean;
}) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        name={name}
        value="on"
        defaultChecked={isTicked}
        aria-describedby={hint === undefined ? undefined : `${name}-hint`}
      />
      <span>{label}</span>
      {hint !== undefined && (
        <span className="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
    </label>
  );
}
