import { Link } from "@remix-run/react";
import { CircleAlert, Plus, Undo2 } from "lucide-react";
import type { MeetingView } from "../../http/context.ts";
import { WaitingLink } from "../carry/waiting-link.tsx";
import { useDates, useText } from "../use-text.ts";
import { usePlaceForm } from "./use-place-form.ts";

/** Below the agenda of a draft: one more item, what was taken off, and when and where the meeting is. */
export function OutlineFoot({ meeting, currentId }: { meeting: MeetingView; currentId: string | null }) {
  const text = useText();
  const dates = useDates();
  if (!meeting.mayPlan && !meeting.mayCancel) return null;
  return (
    <div className="outline-foot">
      {meeting.mayPlan && <AddItem meeting={meeting} />}
      <WaitingLink meeting={meeting} />
      {meeting.removedItems.length > 0 && <RemovedItems meeting={meeting} currentId={currentId} />}
      <section className="plan-facts">
        <h3>{text.agenda.plan}</h3>
        <p>
          {dates.day(meeting.startsAt)} {dates.clock(meeting.startsAt)}
          <br />
          <span lang="da">{meeting.place}</span>
        </p>
        <Link to={`/meetings/${meeting.id}/plan`}>
          {meeting.mayPlan ? text.agenda.planLink : text.agenda.cancelLink}
        </Link>
      </section>
    </div>
  );
}

function AddItem({ meeting }: { meeting: MeetingView }) {
  const text = useText();
  const { fetcher, isPending, trouble } = usePlaceForm();
  return (
    <fetcher.Form
      method="post"
      action={`/meetings/${meeting.id}/agenda`}
      onSubmit={(event) => isPending && event.preventDefault()}
    >
      <input type="hidden" name="intent" value="add" />
      <button type="submit" className="btn btn-quiet" aria-disabled={isPending || undefined}>
        <Plus className="ic" />
        {isPending ? text.agenda.adding : text.agenda.addItem}
      </button>
      <Trouble sentence={trouble} />
    </fetcher.Form>
  );
}

/** Nothing is gone for good while the agenda is a draft. */
function RemovedItems({ meeting, currentId }: { meeting: MeetingView; currentId: string | null }) {
  const text = useText();
  const { fetcher, isPending, trouble } = usePlaceForm();
  const back = currentId === null ? "" : `/meetings/${meeting.id}/items/${currentId}`;
  return (
    <section className="removed" aria-labelledby="fjernede-h">
      <h3 id="fjernede-h">{text.agenda.removed}</h3>
      <ul>
        {meeting.removedItems.map(({ id, title }) => (
          <li key={id}>
            <span lang="da">{title || text.agenda.untitled}</span>
            <fetcher.Form method="post" action={`/meetings/${meeting.id}/agenda`} preventScrollReset>
              <input type="hidden" name="intent" value="restore" />
              <input type="hidden" name="itemId" value={id} />
              <noscript>
                <input type="hidden" name="next" value={back} />
              </noscript>
              <button
                type="submit"
                className="btn btn-quiet"
                aria-label={text.agenda.undoOf(title || text.agenda.untitled)}
                aria-disabled={isPending || undefined}
              >
                <Undo2 className="ic" />
                {text.agenda.undo}
              </button>
            </fetcher.Form>
          </li>
        ))}
      </ul>
      <Trouble sentence={trouble} />
    </section>
  );
}

function Trouble({ sentence }: { sentence: string | null }) {
  if (sentence === null) return null;
  return (
    <p className="err" role="alert">
      <CircleAlert className="ic" />
      {sentence}
    </p>
  );
}
