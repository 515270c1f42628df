import { CircleAlert } from "lucide-react";
import type { SetupField } from "../../http/setup-form.ts";
import { useText } from "../use-text.ts";

/** One line of the first-run form, with what is wrong with it. */
export function SetupInput({
  name,
  isWrong,
  defaultValue,
  hint,
  autoComplete = "off",
  type = "text",
}: {
  name: "name" | "email" | "municipality" | "bodyName";
  isWrong: boolean;
  defaultValue: string;
  hint?: string;
  autoComplete?: string;
  type?: "text" | "email";
}) {
  const text = useText();
  const describedBy = [hint !== undefined && `${name}-hint`, isWrong && `${name}-error`].filter(Boolean).join(" ");
  return (
    <div className={isWrong ? "field bad" : "field"}>
      <label htmlFor={name}>{text.setup[name]}</label>
      <input
        className="input"
        id={name}
        name={name}
        type={type}
        required
        autoComplete={autoComplete}
        defaultValue={defaultValue}
        aria-invalid={isWrong || undefined}
        aria-describedby={describedBy || undefined}
      />
      {hint !== undefined && (
        <span className="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {isWrong && <FieldError name={name} />}
    </div>
  );
}

export function FieldError({ name }: { name: SetupField }) {
  const text = useText();
  return (
    <span className="err" id={`${name}-error`}>
      <CircleAlert className="ic" />
      {text.setup.errors[name]}
    </span>
  );
}
