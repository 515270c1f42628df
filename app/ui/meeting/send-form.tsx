import { CircleAlert } from "lucide-react";
import { type FormEvent, type ReactNode, useRef } from "react";
import { type SendState, useSend } from "./use-send.ts";

interface SendFormProps {
  readonly address: string;
  /** Fields that nobody sees; what is sent lies in them and in the children. */
  readonly fields: Readonly<Record<string, string | number>>;
  readonly className?: string;
  readonly label?: string;
  /** Once it is done. */
  readonly onSent?: () => void;
  /** Someone else was first: what is sent next should be about what they made. */
  readonly onChangedMeanwhile?: () => void;
  readonly children: (isSending: boolean) => ReactNode;
}

/** A form that is sent in place, with what went wrong under it; without scripts an ordinary form. */
export function SendForm({ address, fields, className, label, onSent, onChangedMeanwhile, children }: SendFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { send, state } = useSend(address);
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const result = await send(new FormData(event.currentTarget, submitter));
    if (result.kind === "failed" && result.refusal === "changed-meanwhile") onChangedMeanwhile?.();
    if (result.kind !== "idle") return;
    form.current?.reset();
    onSent?.();
  };
  return (
    <form ref={form} method="post" action={address} className={className} aria-label={label} onSubmit={onSubmit}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children(state.kind === "sending")}
      <SendFailure state={state} />
    </form>
  );
}

/** Why it was not done, in words. */
export function SendFailure({ state }: { state: SendState }) {
  if (state.kind !== "failed") return null;
  return (
    <p className="err" role="alert">
      <CircleAlert className="ic" />
      {state.sentence}
    </p>
  );
}
