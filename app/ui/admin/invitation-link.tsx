import { Check, Copy } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { FormAnswer } from "../../http/admin/form-answer.ts";
import { useHydrated } from "../use-hydrated.ts";
import { useDates, useText } from "../use-text.ts";

/** A link that was just made, to be handed over: it is shown this once. */
export function InvitationLink({ invitation }: { invitation: NonNullable<FormAnswer["invitation"]> }) {
  const text = useText();
  const dates = useDates();
  const words = text.admin.invitation;
  const isHydrated = useHydrated();
  const heading = useRef<HTMLHeadingElement>(null);
  const [state, setState] = useState<"ready" | "copied" | "failed">("ready");
  const { link, name, expiresAt } = invitation;
  useEffect(() => heading.current?.focus(), []);
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setState("copied"),
      () => setState("failed"),
    );
  return (
    <section className="adm-link" aria-labelledby="link-h">
      <h2 id="link-h" ref={heading} tabIndex={-1}>
        {words.title(name)}
      </h2>
      <p>{words.hint}</p>
      <div className="adm-link-row">
        <input
          className="input"
          readOnly
          value={link}
          aria-label={words.link}
          onFocus={(event) => event.currentTarget.select()}
        />
        {isHydrated && (
          <button type="button" className="btn" onClick={copy}>
            {state === "copied" ? <Check className="ic" /> : <Copy className="ic" />}
            {state === "copied" ? words.copied : words.copy}
          </button>
        )}
      </div>
      <p className="hint" role="status">
        {state === "failed" ? words.copyFailed : words.until(`${dates.short(expiresAt)} ${dates.clock(expiresAt)}`)}
      </p>
    </section>
  );
}
