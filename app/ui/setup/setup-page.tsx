import { Form } from "@remix-run/react";
import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import type { KeptSetup, SetupField } from "../../http/setup-form.ts";
import { PasswordInput } from "../password-input.tsx";
import { useText } from "../use-text.ts";
import { FieldError, SetupInput } from "./setup-input.tsx";

const roles = ["secretary", "chair", "none"] as const;

/** The first-run form: the first administrator and the first body. */
export function SetupPage({ errors, kept }: { errors: readonly SetupField[]; kept: KeptSetup }) {
  const text = useText();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const [first] = errors;
    if (first !== undefined) form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
  }, [errors]);
  const input = (name: "name" | "email" | "municipality" | "bodyName") => ({
    name,
    isWrong: errors.includes(name),
    defaultValue: kept[name] ?? "",
  });
  return (
    <>
      <header className="bar">
        <span className="wordmark">{text.product}</span>
      </header>
      <main id="main" className="page narrow">
        <h1 className="h-page">{text.setup.title}</h1>
        <p className="lead">{text.setup.lead}</p>
        {errors.length > 0 && (
          <p className="alert" role="alert">
            <CircleAlert className="ic" />
            {text.setup.summary(errors.length)}
          </p>
        )}
        <Form method="post" className="sheet card setup" ref={form} noValidate>
          <fieldset>
            <legend>{text.setup.you}</legend>
            <SetupInput {...input("name")} autoComplete="name" />
            <SetupInput {...input("email")} autoComplete="username" type="email" />
            <SetupPassword name="password" errors={errors} hint={text.setup.passwordHint} />
            <SetupPassword name="passwordAgain" errors={errors} />
          </fieldset>
          <fieldset>
            <legend>{text.setup.body}</legend>
            <SetupInput {...input("municipality")} autoComplete="organization" />
            <SetupInput {...input("bodyName")} hint={text.setup.bodyHint} />
            <fieldset className="field" aria-describedby="role-hint">
              <legend className="label">{text.setup.role}</legend>
              {roles.map((role) => (
                <label key={role} className="choice">
                  <input type="radio" name="role" value={role} defaultChecked={(kept.role ?? "secretary") === role} />
                  <span>{text.setup.roles[role]}</span>
                </label>
              ))}
              <p className="hint" id="role-hint">
                {text.setup.roleHint}
              </p>
              {errors.includes("role") && <FieldError name="role" />}
            </fieldset>
          </fieldset>
          <div className="acts">
            <button type="submit" className="btn btn-primary">
              {text.setup.submit}
            </button>
          </div>
        </Form>
      </main>
    </>
  );
}

function SetupPassword({
  name,
  errors,
  hint,
}: {
  name: "password" | "passwordAgain";
  errors: readonly SetupField[];
  hint?: string;
}) {
  const text = useText();
  const isWrong = errors.includes(name);
  const describedBy = [hint !== undefined && `${name}-hint`, isWrong && `${name}-error`].filter(Boolean).join(" ");
  return (
    <div className={isWrong ? "field bad" : "field"}>
      <label htmlFor={name}>{text.setup[name]}</label>
      <PasswordInput
        id={name}
        autoComplete="new-password"
        isInvalid={isWrong}
        {...(describedBy !== "" && { describedBy })}
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
