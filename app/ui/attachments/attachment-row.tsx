import { ArrowDown, ArrowUp, X } from "lucide-react";
import type { KeyboardEvent } from "react";
import { attachmentBounds } from "../../../domain/meeting/attachments.ts";
import type { AttachmentView } from "../../http/context.ts";
import { TextFact } from "../agenda/text-fact.tsx";
import { usePlaceForm } from "../agenda/use-place-form.ts";
import { useText } from "../use-text.ts";
import { FileFacts } from "./attachment-file.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";

/** One attachment to be named, moved and removed. Alt and an arrow key move it from anywhere in its line. */
export function AttachmentRow({
  attachment,
  number,
  beforeUp,
  beforeDown,
  path,
  action,
  onMoved,
}: {
  attachment: AttachmentView;
  number: number;
  /** Before which other it goes when it is moved up or down, "" being last; null where it can't be. */
  beforeUp: string | null;
  beforeDown: string | null;
  path: string;
  action: string;
  onMoved: (id: string) => void;
}) {
  const text = useText();
  const words = text.attachments;
  const { id, title, file } = attachment;
  const order = usePlaceForm();
  const { row, keepFocus } = useKeptFocus(number);
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (!event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    const step = event.key === "ArrowUp" ? "up" : "down";
    event.currentTarget.querySelector<HTMLButtonElement>(`button[data-step="${step}"]`)?.click();
  };
  return (
    <li ref={row} onKeyDown={onKeyDown}>
      <div className="attachment-what">
        <TextFact
          label={words.title(number)}
          target={{ action, fields: { intent: "attachment", attachmentId: id }, saved: title }}
          longest={attachmentBounds.title}
        />
        <span className="file-line">
          {file !== null && (
            <a href={`${path}/${id}`} target="_blank" rel="noopener" lang="da">
              {file.name}
            </a>
          )}
          <FileFacts attachment={attachment} />
        </span>
      </div>
      <order.fetcher.Form
        method="post"
        action={action}
        className="attachment-order"
        preventScrollReset
        onSubmit={(event) => {
          if (order.isPending) return event.preventDefault();
          keepFocus();
          onMoved(id);
        }}
      >
        <input type="hidden" name="intent" value="place-attachment" />
        <input type="hidden" name="attachmentId" value={id} />
        <Step step="up" before={beforeUp} label={words.up(title)} />
        <Step step="down" before={beforeDown} label={words.down(title)} />
        {order.trouble !== null && (
          <span className="err" role="alert">
            {order.trouble}
          </span>
        )}
      </order.fetcher.Form>
      <RemoveAttachment attachment={attachment} action={action} />
    </li>
  );
}

function Step({ step, before, label }: { step: "up" | "down"; before: string | null; label: string }) {
  return (
    <button
      type="submit"
      className="btn btn-icon"
      data-step={step}
      name="beforeId"
      value={before ?? ""}
      disabled={before === null}
      aria-label={label}
      title={label}
    >
      {step === "up" ? <ArrowUp className="ic" /> : <ArrowDown className="ic" />}
    </button>
  );
}

function RemoveAttachment({ attachment: { id, title, file }, action }: { attachment: AttachmentView; action: string }) {
  const text = useText();
  const words = text.attachments;
  const { fetcher, isPending, trouble } = usePlaceForm();
  return (
    <details className="attachment-remove">
      <summary className="btn btn-icon" aria-label={words.remove(title)} title={words.remove(title)}>
        <X className="ic" />
      </summary>
      <fetcher.Form method="post" action={action} preventScrollReset aria-busy={isPending}>
        <input type="hidden" name="intent" value="remove-attachment" />
        <input type="hidden" name="attachmentId" value={id} />
        <p className="small">{file === null ? words.removeTitleSure(title) : words.removeSure(title)}</p>
        <button type="submit" className="btn" aria-disabled={isPending || undefined}>
          {isPending ? text.agenda.saving : words.removeNow}
        </button>
        {trouble !== null && (
          <p className="err" role="alert">
            {trouble}
          </p>
        )}
      </fetcher.Form>
    </details>
  );
}
