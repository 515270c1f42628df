import { Link } from "@remix-run/react";
import { Lock } from "lucide-react";
import type { MeetingView, OutlineItem } from "../../http/context.ts";
import { AvatarStack } from "../avatar.tsx";
import { useHeld } from "../meeting/held-context.ts";
import { OutlineAttendance } from "../meeting/outline-attendance.tsx";
import { ProgressBadge } from "../meeting/progress-badge.tsx";
import { useText } from "../use-text.ts";
import { CloseOverlay } from "./overlay.tsx";
import type { Presence } from "./use-meeting-events.ts";

/** The agenda, typeset like a table of contents. */
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
  const minutes = meeting.items.reduce((sum, { estimatedMinutes }) => sum + (estimatedMinutes ?? 0), 0);
  return (
    <aside className="outline" id="dagsorden" tabIndex={-1} aria-labelledby="dagsorden-h">
      <div className="side-h">
        <h2 id="dagsorden-h">{text.meeting.agenda}</h2>
        {minutes > 0 && <span className="num">{text.meeting.minutesInAll(minutes)}</span>}
        <CloseOverlay />
      </div>
      <ol>
        {meeting.items.map((item) => (
          <OutlineEntry
            key={item.id}
            item={item}
            to={`/meetings/${meeting.id}/items/${item.id}`}
            isCurrent={item.id === currentId}
            people={presence[item.id] ?? []}
          />
        ))}
      </ol>
      <OutlineAttendance />
    </aside>
  );
}

function OutlineEntry({
  item,
  to,
  isCurrent,
  people,
}: {
  item: OutlineItem;
  to: string;
  isCurrent: boolean;
  people: Presence[string];
}) {
  const text = useText();
  const isClosed = item.access === "closed";
  const isHeld = useHeld()?.proceedings?.sittings[item.id] !== undefined;
  return (
    <li className={["oi", isCurrent && "on", isClosed && "closed"].filter(Boolean).join(" ")}>
      {isClosed && <span className="strip hatch" />}
      <span className="oi-no">{item.number}</span>
      <div>
        <Link className="oi-title" to={to} aria-current={isCurrent ? "page" : undefined} prefetch="intent">
          {item.title === null ? text.meeting.closedItem : <span lang="da">{item.title}</span>}
        </Link>
        <div className="oi-meta">
          {item.caseNumber !== null && <span>{item.caseNumber}</span>}
          {item.estimatedMinutes !== null && <span>{text.meeting.minutes(item.estimatedMinutes)}</span>}
          {item.attachmentCount > 0 && <span>{text.meeting.attachments(item.attachmentCount)}</span>}
        </div>
        {(isClosed || people.length > 0 || isHeld) && (
          <div className="oi-foot">
            <ProgressBadge itemId={item.id} />
            {isClosed && (
              <span className="badge closed">
                <Lock className="ic" />
                {text.meeting.closedBadge}
              </span>
            )}
            <AvatarStack people={people} label={text.meeting.presentInItem} size="sm" />
          </div>
        )}
      </div>
    </li>
  );
}
