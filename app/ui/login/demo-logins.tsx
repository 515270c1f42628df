import { Link } from "@remix-run/react";
import { useText } from "../use-text.ts";

const demoRoles = [
  "kommunaldirektoer",
  "direktoer",
  "sekretaer",
  "sagsbehandler",
  "gaest",
  "arkivar",
  "admin",
] as const;

/** What the demo's log-ins have, unless it was started with another. They exist in the demo alone. */
export const demoPassword = "referat-demo";

/** The address of the demo's log-in that someone chose; null for none. */
export function demoEmail(role: string | null): string | null {
  const known = demoRoles.find((name) => name === role);
  return known === undefined ? null : `${known}@demo.example`;
}

/** The demo's log-ins: a press fills in the fields, also without scripts. */
export function DemoLogins({ chosen, next }: { chosen: string | null; next: string }) {
  const text = useText();
  return (
    <section className="demo" aria-labelledby="demo-h">
      <h2 id="demo-h">{text.login.demoTitle}</h2>
      <p className="cap muted">{text.login.demoLead}</p>
      <ul>
        {demoRoles.map((role) => {
          const [title, does] = text.login.demoRoles[role];
          const isChosen = demoEmail(role) === chosen;
          return (
            <li key={role}>
              <Link
                to={`/login?as=${role}${next === "/" ? "" : `&next=${encodeURIComponent(next)}`}`}
                replace
                aria-current={isChosen ? "true" : undefined}
              >
                <b>{title}</b>
                <span>{does}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      <p className="cap muted">{text.login.demoPassword}</p>
    </section>
  );
}
