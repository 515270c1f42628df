import { Pencil, Plus } from "lucide-react";
import { Fragment, type ReactNode, useRef, useState } from "react";
import { useText } from "../use-text.ts";
import { SendForm } from "./send-form.tsx";

interface EntryFormProps {
  readonly address: string;
  /** What is added, or the accessible name of the change. */
  readonly label: string;
  readonly fields: Readonly<Record<string, string | number>>;
  /** What takes the entry away; null for a new one. */
  readonly removal: Readonly<Record<string, string | number>> | null;
  readonly children: ReactNode;
}

/**
 * Adds an entry to a list, or changes one: opens where it stands, closes when it is saved. While it is open nobody changes it
 * under one's hands; who was second is told, and what they save next is about what the other made. Works without scripts.
 */
export function EntryForm({ address, label, children, ...newest }: EntryFormProps) {
  const text = useText().session;
  const details = useRef<HTMLDetailsElement>(null);
  const [opened, setOpened] = useState<(Pick<EntryFormProps, "fields" | "removal"> & { inputs: ReactNode }) | null>(
    null,
  );
  const [turn, setTurn] = useState(0);
  const { fields, removal } = opened ?? newest;
  const onToggle = (isOpen: boolean) => setOpened(isOpen ? { ...newest, inputs: children } : null);
  // What was typed and left is forgotten: it begins from what is stored. Not when the browser tells that it is open, which may
  // be after someone has begun to type.
  const beginAnew = () => {
    if (!details.current?.open) setTurn(turn + 1);
  };
  const close = () => {
    if (details.current !== null) details.current.open = false;
    details.current?.querySelector("summary")?.focus();
  };
  const isNew = removal === null;
  return (
    <details
      ref={details}
      className={isNew ? "entry adding" : "entry"}
      onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button by itself, for keys too. */}
      <summary
        className={isNew ? "btn btn-quiet" : "btn btn-icon"}
        onClick={beginAnew}
        {...(!isNew && { "aria-label": label, title: text.change })}
      >
        {isNew ? <Plus className="ic" /> : <Pencil className="ic" />}
        {isNew && label}
      </summary>
      <div className="entry-b">
        <SendForm
          address={address}
          fields={fields}
          onSent={close}
          onChangedMeanwhile={() => setOpened(null)}
          className="entry-form"
        >
          {(isSending) => (
            <>
              <Fragment key={turn}>{opened?.inputs ?? children}</Fragment>
              <div className="acts">
                <button type="submit" className="btn" disabled={isSending}>
                  {isSending ? text.sending : isNew ? text.add : text.save}
                </button>
              </div>
            </>
          )}
        </SendForm>
        {removal !== null && (
          <SendForm address={address} fields={removal} className="entry-remove">
            {(isSending) => (
              <button type="submit" className="btn btn-quiet" disabled={isSending}>
                {isSending ? text.sending : text.remove}
              </button>
            )}
          </SendForm>
        )}
      </div>
    </details>
  );
}
