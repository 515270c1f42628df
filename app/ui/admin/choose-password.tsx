import { Form, useActionData, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { FormAnswer } from "../../http/admin/form-answer.ts";
import { PasswordInput } from "../password-input.tsx";
import { useText } from "../use-text.ts";
import { Wrong } from "./fields.tsx";
import { FormNotice } from "./form-notice.tsx";

/** Where the link leads: a person chooses the password that they will log in with. */
export function ChoosePassword({ name, email, isReset }: { name: string; email: string; isReset: boolean }) {
  const text = useText();
  const words = text.admin.choosePassword;
  const answer = useActionData<FormAnswer>() ?? null;
  const form = useRef<HTMLFormElement>(null);
  const { state } = useNavigation();
  useEffect(() => {
    if (answer !== null) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [answer]);
  return (
    <>
      <header className="bar">
        <span className="wordmark">{text.product}</span>
      </header>
      <main id="main" className="page narrow">
        <h1 className="h-page">{isReset ? words.title : words.greeting(name)}</h1>
        <p className="lead">{isReset ? words.resetLead(email) : words.lead(email)}</p>
        <Form method="post" className="adm-form" ref={form} noValidate>
          <input type="hidden" name="form" value="password" />
          <FormNotice answer={answer} />
          <input type="hidden" autoComplete="username" value={email} readOnly />
          {(["password", "passwordAgain"] as const).map((field) => {
            const wrong = answer?.errors[field];
            const describedBy = [field === "password" && "password-hint", wrong && `${field}-error`].filter(Boolean);
            return (
              <div key={field} className={wrong === undefined ? "field" : "field bad"}>
                <label htmlFor={field}>{field === "password" ? words.password : words.again}</label>
                <PasswordInput
                  id={field}
                  autoComplete="new-password"
                  isInvalid={wrong !== undefined}
                  {...(describedBy.length > 0 && { describedBy: describedBy.join(" ") })}
                />
                {field === "password" && (
                  <span className="hint" id="password-hint">
                    {words.hint}
                  </span>
                )}
                <Wrong name={field} wrong={wrong} />
              </div>
            );
          })}
          <div className="adm-acts">
            <button type="submit" className="btn btn-primary" aria-disabled={state !== "idle" || undefined}>
              {state === "idle" ? words.submit : text.admin.saving}
            </button>
          </div>
        </Form>
      </main>
    </>
  );
}
