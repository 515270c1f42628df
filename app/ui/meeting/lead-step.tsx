import { ArrowRight, Undo2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { stateOf } from "../../../domain/meeting/sitting.ts";
import type { OutlineItem } from "../../http/context.ts";
import { useText } from "../use-text.ts";
import { FinishDialog } from "./finish-dialog.tsx";
import { type Held, itemAddress } from "./held-context.ts";
import { SendFailure, SendForm } from "./send-form.tsx";
import { useSend } from "./use-send.ts";

/** The one next action of who leads the meeting: finish the item that it is at, or take up the next. */
export function LeadStep({ held }: { held: Held }) {
  const { meeting, proceedings, shownItemId } = held;
  const { items } = meeting;
  const current = items.find(({ id }) => id === proceedings?.currentItemId);
  const resumable = items.find(({ id }) => id === proceedings?.resumableItemId);
  const shown = items.find(({ id }) => id === shownItemId);
  if (proceedings === null) return null;
  if (current !== undefined && current.id === shown?.id) return <FinishItem held={held} item={current} />;
  const next = nextItem(held, shown);
  return (
    <>
      {resumable !== undefined && <ResumeItem meetingId={meeting.id} item={resumable} />}
      {next !== undefined && <TakeUpItem meetingId={meeting.id} item={next} from={current?.id ?? ""} />}
    </>
  );
}

/** True while there is something for who leads the meeting to do. */
export const hasLeadStep = (held: Held, shown: OutlineItem | null): boolean =>
  held.proceedings?.mayLead === true &&
  (held.proceedings.currentItemId !== null ||
    held.proceedings.resumableItemId !== null ||
    nextItem(held, shown ?? undefined) !== undefined);

/** The shown item while it is untreated, else the first that is. */
function nextItem({ meeting, proceedings }: Held, shown: OutlineItem | undefined): OutlineItem | undefined {
  const isUntreated = ({ id, mayRead }: OutlineItem) =>
    mayRead && stateOf(proceedings?.sittings[id] ?? []) === "not-begun";
  return shown !== undefined && isUntreated(shown) ? shown : meeting.items.find(isUntreated);
}

function TakeUpItem({ meetingId, item, from }: { meetingId: string; item: OutlineItem; from: string }) {
  const text = useText();
  return (
    <SendForm className="lead-step" address={itemAddress(meetingId, item.id)} fields={{ intent: "take-up", from }}>
      {(isSending) => (
        <button type="submit" className={from === "" ? "btn btn-primary" : "btn"} disabled={isSending}>
          {isSending ? text.session.sending : text.session.lead.takeUp(item.number)}
          <ArrowRight className="ic" />
        </button>
      )}
    </SendForm>
  );
}

function ResumeItem({ meetingId, item }: { meetingId: string; item: OutlineItem }) {
  const { lead, sending } = useText().session;
  return (
    <SendForm className="lead-step resume" address={itemAddress(meetingId, item.id)} fields={{ intent: "resume" }}>
      {(isSending) => (
        <>
          <span className="lead-told">{lead.finished(item.number)}</span>
          <button
            type="submit"
            className="btn btn-quiet"
            disabled={isSending}
            aria-label={`${lead.undo}: ${lead.finished(item.number)}`}
          >
            <Undo2 className="ic" />
            <span>{isSending ? sending : lead.undo}</span>
          </button>
        </>
      )}
    </SendForm>
  );
}

function FinishItem({ held: { meeting, item: shown }, item }: { held: Held; item: OutlineItem }) {
  const text = useText();
  const { lead } = text.session;
  const dialog = useRef<HTMLDialogElement>(null);
  const { send, state } = useSend(itemAddress(meeting.id, item.id));
  const open = shown?.minutes.leftOpen ?? [];
  const finish = () => send(new URLSearchParams({ intent: "finish" }));
  const ask = () => {
    if (dialog.current?.open) return;
    if (open.length === 0) void finish();
    else dialog.current?.showModal();
  };
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    // Before the editor, where the same keys break a line.
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
  return (
    <>
      <form
        className="lead-step"
        method="post"
        action={itemAddress(meeting.id, item.id)}
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <input type="hidden" name="intent" value="finish" />
        <button
          type="submit"
          className="btn btn-primary"
          disabled={state.kind === "sending"}
          title={lead.shortcut}
          aria-keyshortcuts="Control+Enter"
        >
          {state.kind === "sending" ? text.session.sending : lead.finish(item.number)}
          <ArrowRight className="ic" />
        </button>
        <SendFailure state={state} />
      </form>
      <FinishDialog dialog={dialog} number={item.number} open={open} onFinish={finish} />
    </>
  );
}
