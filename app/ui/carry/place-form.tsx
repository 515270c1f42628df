import { useId } from "react";
import { SendForm } from "../meeting/send-form.tsx";
import { useText } from "../use-text.ts";
import { NamedButton } from "./named-button.tsx";

/** Where what comes along is sent, whether that agenda is out, and how what became of it is told. */
export interface CarryTarget {
  readonly meetingId: string;
  readonly isOut: boolean;
  readonly tell: (sentence: string) => void;
}

interface PlaceFormProps extends CarryTarget {
  readonly fields: Readonly<Record<string, string>>;
  /** What is put on the agenda, as people call it. */
  readonly name: string;
}

/** The button that puts something on the agenda; on one that is out it asks for the reason first. */
export function PlaceForm({ meetingId, isOut, tell, fields, name }: PlaceFormProps) {
  const text = useText().carry;
  const reasonId = useId();
  const form = (
    <SendForm address={`/meetings/${meetingId}/carry`} fields={fields} onSent={() => tell(text.placed(name))}>
      {(isSending) => (
        <>
          {isOut && (
            <div className="field">
              <label htmlFor={reasonId}>{text.reason}</label>
              <textarea id={reasonId} className="input" name="reason" required maxLength={500} rows={2} lang="da" />
            </div>
          )}
          <NamedButton
            label={isSending ? text.placing : isOut ? text.placeLate : text.place}
            name={name}
            isBusy={isSending}
          />
        </>
      )}
    </SendForm>
  );
  if (!isOut) return form;
  return (
    <details className="carried-late">
      <summary className="btn" aria-label={`${text.placeLate}… ${name}`}>
        {text.placeLate}…
      </summary>
      {form}
    </details>
  );
}
