import { TriangleAlert } from "lucide-react";
import { useRef } from "react";
import { estimatedInAll, expectedStarts } from "../../../domain/meeting/agenda-times.ts";
import type { MeetingView } from "../../http/context.ts";
import { OutlineFoot } from "../agenda/outline-foot.tsx";
import { useAgendaOrder } from "../agenda/use-agenda-order.ts";
import { useDrag } from "../agenda/use-drag.ts";
import { OutlineAttendance } from "../meeting/outline-attendance.tsx";
import { useText } from "../use-text.ts";
import { OutlineEntry } from "./outline-entry.tsx";
import { CloseOverlay } from "./overlay.tsx";
import { useCurrentInView } from "./use-current-in-view.ts";
import type { Presence } from "./use-meeting-events.ts";

/** The agenda, typeset like a table of contents; in a draft it is arranged here. */
export function Outline({
  meeting,
  currentId,
  presence,
}: {
  meeting: MeetingView;
  currentId: string | null;
  presence: Presence;
}) {
  const text = useText();
  const list = useRef<HTMLOListElement>(null);
  useCurrentInView(list, currentId);
  const order = useAgendaOrder(meeting);
  const { drag, handleOf } = useDrag(list, order.place, order.step);
  const items = meeting.mayPlan ? order.items : meeting.items;
  const starts = isAhead(meeting) && estimatedInAll(items) > 0 ? expectedStarts(meeting.startsAt, items) : [];
  const moved = items.find(({ id }) => id === order.movedId);
  return (
    <aside className="outline" id="dagsorden" tabIndex={-1} aria-labelledby="dagsorden-h">
      <div className="side-h">
        <h2 id="dagsorden-h">{text.meeting.agenda}</h2>
        <TotalTime meeting={meeting} />
        <CloseOverlay />
      </div>
      {meeting.cancelReason !== null && <p className="outline-note">{text.agenda.cancelled(meeting.cancelReason)}</p>}
      <ol ref={list}>
        {items.map((item, index) => (
          <OutlineEntry
            key={item.id}
            meeting={meeting}
            item={item}
            items={items}
            currentId={currentId}
            start={starts[index] ?? null}
            people={presence[item.id] ?? []}
            handle={meeting.mayPlan ? handleOf(item.id) : null}
            step={order.step}
            look={drag === null ? null : drag.id === item.id ? "dragged" : drag.beforeId === item.id ? "landing" : null}
          />
        ))}
      </ol>
      {drag !== null && drag.beforeId === null && <span className="landing-last" />}
      {meeting.mayPlan && (
        <>
          <p className="vh" id="greb-hjaelp">
            {text.agenda.gripHint}
          </p>
          <p className="vh" role="status">
            {moved !== undefined &&
              text.agenda.moved(moved.title || text.agenda.untitled, moved.number, meeting.items.length)}
          </p>
          {order.trouble !== null && (
            <p className="err outline-note" role="alert">
              {order.trouble}
            </p>
          )}
        </>
      )}
      <OutlineFoot meeting={meeting} currentId={currentId} />
      <OutlineAttendance />
    </aside>
  );
}

/** Before the meeting: what is expected of its times is still of use. */
const isAhead = ({ stage }: MeetingView): boolean => stage === "draft" || stage === "agenda-published";

/** What the items take together, and while they are planned how that fits the usual length. */
function TotalTime({ meeting }: { meeting: MeetingView }) {
  const text = useText();
  const minutes = estimatedInAll(meeting.items);
  if (minutes === 0) return null;
  if (!meeting.mayPlan) return <span className="num">{text.meeting.minutesInAll(minutes)}</span>;
  const over = minutes - meeting.usualMinutes;
  return (
    <span className={over > 0 ? "badge warn num" : "num"} title={over > 0 ? text.agenda.tooLong(over) : undefined}>
      {over > 0 && <TriangleAlert className="ic" />}
      {text.agenda.total(minutes, meeting.usualMinutes)}
      {over > 0 && <span className="vh">{text.agenda.tooLong(over)}</span>}
    </span>
  );
}
