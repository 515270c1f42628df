import { Form, useNavigation, useParams } from "@remix-run/react";
import { PencilLine } from "lucide-react";
import { useId } from "react";
import type { ItemView } from "../../http/context.ts";
import { useText } from "../use-text.ts";

/** For who may correct what was sent out: a way to begin, and while it goes on what the others see and how to send it. */
export function Correction({ item }: { item: ItemView }) {
  const text = useText().correction;
  const { meetingId } = useParams();
  const { state, formAction, formData } = useNavigation();
  const reasonId = useId();
  const address = `/meetings/${meetingId}/items/${item.id}/correction`;
  const isBusy = state !== "idle" && formAction === address;
  const intent = isBusy ? formData?.get("intent") : null;
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
          <p className="acts">
            <button type="submit" name="intent" value="send-out" className="btn" disabled={isBusy}>
              {intent === "send-out" ? text.sending : text.send}
            </button>
            <button type="submit" name="intent" value="drop" className="btn btn-quiet" disabled={isBusy}>
              {intent === "drop" ? text.dropping : text.drop}
            </button>
          </p>
          <p className="hint">{text.dropHint}</p>
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
