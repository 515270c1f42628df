import { CircleAlert, Plus } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useUnsavedWork } from "../leaving/use-unsaved-work.ts";
import { useText } from "../use-text.ts";
import { usePlaceForm } from "./use-place-form.ts";

/** Adds one more line to a list: empty again, and ready for the next, once it is saved. */
export function AddLine({
  action,
  fields,
  name,
  label,
  submit,
  longest,
}: {
  action: string;
  fields: Readonly<Record<string, string>>;
  name: string;
  label: string;
  submit: ReactNode;
  longest: number;
}) {
  const text = useText();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { fetcher, isPending, isDone, trouble } = usePlaceForm();
  const [isWritten, setWritten] = useState(false);
  useUnsavedWork(isWritten ? { what: "text", name: label, state: isPending ? "saving" : "open" } : null);
  useEffect(() => {
    if (!isDone) return;
    form.current?.reset();
    setWritten(false);
  }, [isDone]);
  return (
    <fetcher.Form method="post" action={action} className="add-line" ref={form} preventScrollReset>
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <label className="vh" htmlFor={id}>
        {label}
      </label>
      <input
        className="input"
        id={id}
        name={name}
        required
        maxLength={longest}
        onChange={({ currentTarget }) => setWritten(currentTarget.value.trim() !== "")}
        placeholder={label}
        autoComplete="off"
        lang="da"
        aria-describedby={`${id}-status`}
      />
      <button type="submit" className="btn btn-quiet" aria-disabled={isPending || undefined}>
        <Plus className="ic" />
        {isPending ? text.agenda.saving : submit}
      </button>
      <div className="fact-status" role="status" id={`${id}-status`}>
        {trouble !== null && (
          <span className="err">
            <CircleAlert className="ic" />
            {trouble}
          </span>
        )}
      </div>
    </fetcher.Form>
  );
}

/** Takes one line off a list. */
export function RemoveLine({
  action,
  fields,
  label,
  children,
}: {
  action: string;
  fields: Readonly<Record<string, string>>;
  label: string;
  children: ReactNode;
}) {
  const { fetcher, isPending, trouble } = usePlaceForm();
  return (
    <fetcher.Form method="post" action={action} className="remove-line" preventScrollReset>
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <button
        type="submit"
        className="btn btn-icon"
        aria-label={label}
        title={label}
        aria-disabled={isPending || undefined}
      >
        {children}
      </button>
      {trouble !== null && (
        <span className="err" role="alert">
          {trouble}
        </span>
      )}
    </fetcher.Form>
  );
}
