import { Form, useNavigation } from "@remix-run/react";
import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { refusalSentence } from "../../../domain/refusal-sentences.ts";
import type { LoginRefused } from "../../routes/login.tsx";
import { PasswordInput } from "../password-input.tsx";
import { Segments } from "../segments.tsx";
import { ThemeToggle } from "../theme-toggle.tsx";
import { useRootData, useText } from "../use-text.ts";
import { DemoLogins, demoEmail, demoPassword } from "./demo-logins.tsx";

/** The way in. */
export function LoginPage({
  next,
  as,
  refused,
}: {
  /** Where to go afterwards. */
  next: string;
  /** The demo's log-in that is filled in. */
  as: string | null;
  refused: LoginRefused | null;
}) {
  const text = useText();
  const { isDemo, locale } = useRootData();
  const filled = isDemo ? demoEmail(as) : null;
  const alert = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (refused !== null) alert.current?.focus();
  }, [refused]);
  return (
    <div className="login">
      <Say isDemo={isDemo} />
      <main className="form" id="main">
        <div className="login-tools">
          <LanguageChoice />
          <ThemeToggle />
        </div>
        <h1 className="h-page">{text.login.title}</h1>
        {refused !== null && (
          <p className="alert" role="alert" tabIndex={-1} ref={alert}>
            <CircleAlert className="ic" />
            {refusalSentence(refused, locale)}
          </p>
        )}
        {/* A new key fills the fields anew when another of the demo's log-ins is chosen. */}
        <Form method="post" action="/login" className="login-fields" key={filled}>
          <input type="hidden" name="next" value={next} />
          <div className="field">
            <label htmlFor="email">{text.login.email}</label>
            <input
              className="input"
              id="email"
              name="email"
              type="email"
              autoComplete="username"
              required
              defaultValue={filled ?? refused?.email ?? ""}
            />
          </div>
          <div className="field">
            <label htmlFor="password">{text.login.password}</label>
            <PasswordInput
              id="password"
              autoComplete="current-password"
              defaultValue={filled === null ? "" : demoPassword}
            />
          </div>
          <SubmitButton label={text.login.submit} />
        </Form>
        {isDemo ? <DemoLogins chosen={filled} next={next} /> : <p className="cap muted">{text.login.help}</p>}
      </main>
    </div>
  );
}

function SubmitButton({ label }: { label: string }) {
  const { state } = useNavigation();
  return (
    <button type="submit" className="btn btn-primary" aria-disabled={state === "submitting"}>
      {label}
    </button>
  );
}

function Say({ isDemo }: { isDemo: boolean }) {
  const text = useText();
  return (
    <aside className="say" aria-label={text.product}>
      <span className="wordmark">{text.product}</span>
      <figure>
        <blockquote lang={isDemo ? "da" : undefined}>{isDemo ? text.login.sayDemo : text.login.say}</blockquote>
        {isDemo && <figcaption>{text.login.sayDemoSource}</figcaption>}
      </figure>
      <span className="small muted">{isDemo ? text.login.sayDemoMunicipality : ""}</span>
    </aside>
  );
}

function LanguageChoice() {
  const text = useText();
  const { locale } = useRootData();
  return (
    <Segments
      name="locale"
      label={text.user.language}
      isLabelHidden
      chosen={locale}
      options={[
        { value: "da", label: "Dansk", lang: "da" },
        { value: "en", label: "English", lang: "en" },
      ]}
    />
  );
}
