import { Form, useNavigation, useParams } from "@remix-run/react";
import { PencilLine } from "lucide-react";
import { useId } from "react";
import type { ItemView } from "../../http/context.ts";
import { useText } from "../use-text.ts";

/** For who may correct what was sent out: a way to begin, and while it goes on what the others see and how to send it. */
export function Correction({ item }: { item: ItemView }) {
  const text = useText().correction;
  const { meetingId } = useParams();
  const { state, formAction } = useNavigation();
  const reasonId = useId();
  const address = `/meetings/${meetingId}/items/${item.id}/correction`;
  const isBusy = state !== "idle" && formAction === address;
  if (item.correctionReason !== null) {
    return (
      <section className="correction" aria-label={text.title}>
        <p>
          <PencilLine className="ic" /> <b>{text.going}</b> {text.goingHint}
        </p>
        <p className="late-note" lang="da">
          {item.correctionReason}
        </p>
        <Form method="post" action={address} preventScrollReset>
          <input type="hidden" name="intent" value="send-out" />
          <button type="submit" className="btn" disabled={isBusy}>
            {isBusy ? text.sending : text.send}
          </button>
        </Form>
      </section>
    );
  }
  if (!item.mayCorrect) return null;
  return (
    <details className="correction">
      <summary>{text.title}</summary>
      <Form method="post" action={address} preventScrollReset>
        <input type="hidden" name="intent" value="start" />
        <div className="field">
          <label htmlFor={reasonId}>{text.reason}</label>
          <textarea id={reasonId} className="input" name="reason" required maxLength={500} rows={2} lang="da" />
          <p className="hint">{text.reasonHint}</p>
        </div>
        <button type="submit" className="btn" disabled={isBusy}>
          {isBusy ? text.starting : text.start}
        </button>
      </Form>
    </details>
  );
}
