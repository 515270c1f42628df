import { Link } from "@remix-run/react";
import { GripVertical, Lock } from "lucide-react";
import { type ButtonHTMLAttributes, type KeyboardEvent, useEffect, useRef } from "react";
import type { ExpectedStart } from "../../../domain/meeting/agenda-times.ts";
import { danishClock } from "../../../domain/meeting/danish-time.ts";
import type { MeetingView, OutlineItem } from "../../http/context.ts";
import { ItemMenu } from "../agenda/item-menu.tsx";
import { ReadinessBadge } from "../agenda/missing-points.tsx";
import { AvatarStack } from "../avatar.tsx";
import { useHeld } from "../meeting/held-context.ts";
import { ProgressBadge } from "../meeting/progress-badge.tsx";
import { useText } from "../use-text.ts";
import type { Presence } from "./use-meeting-events.ts";

interface OutlineEntryProps {
  readonly meeting: MeetingView;
  readonly item: OutlineItem;
  /** All of them, in the order in which they are shown. */
  readonly items: readonly OutlineItem[];
  readonly currentId: string | null;
  /** When it is expected to begin; null where that is of no use. */
  readonly start: ExpectedStart | null;
  readonly people: Presence[string];
  /** What drags it; null for who doesn't plan the meeting. */
  readonly handle: ButtonHTMLAttributes<HTMLButtonElement> | null;
  readonly step: (id: string, by: 1 | -1) => void;
  readonly look: "dragged" | "landing" | null;
}

/** One line of the agenda. */
export function OutlineEntry(props: OutlineEntryProps) {
  const { meeting, item, currentId, start, people, handle, step, look } = props;
  const text = useText();
  const isClosed = item.access === "closed";
  const isCurrent = item.id === currentId;
  const proceedings = useHeld()?.proceedings;
  const isHeld = proceedings?.sittings[item.id] !== undefined;
  const isNow = proceedings?.currentItemId === item.id;
  const name = item.title === null ? text.meeting.closedItem : item.title || text.agenda.untitled;
  const entry = useKeptFocus(item.number);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (!event.altKey || by === null || handle === null) return;
    event.preventDefault();
    step(item.id, by);
  };
  return (
    <li
      ref={entry}
      className={["oi", handle && "arranged", isCurrent && "on", isNow && "now", isClosed && "closed", look]
        .filter(Boolean)
        .join(" ")}
      data-item={item.id}
      onKeyDown={onKeyDown}
    >
      {isClosed && <span className="strip hatch" />}
      {handle !== null && (
        <button
          type="button"
          className="oi-grip"
          aria-label={text.agenda.grip(name)}
          aria-describedby="greb-hjaelp"
          {...handle}
        >
          <GripVertical className="ic" />
        </button>
      )}
      <span className="oi-no">{item.number}</span>
      <div>
        <Link
          className="oi-title"
          to={`/meetings/${meeting.id}/items/${item.id}`}
          aria-current={isCurrent ? "page" : undefined}
          prefetch="intent"
          draggable={false}
        >
          {item.title ? <span lang="da">{item.title}</span> : name}
        </Link>
        <div className="oi-meta">
          {start !== null && <StartTime start={start} />}
          {item.estimatedMinutes !== null && <span>{text.meeting.minutes(item.estimatedMinutes)}</span>}
          {item.caseNumber !== null && <span>{item.caseNumber}</span>}
          {item.attachmentCount > 0 && <span>{text.meeting.attachments(item.attachmentCount)}</span>}
        </div>
        {(isClosed || people.length > 0 || item.missing !== null || isHeld) && (
          <div className="oi-foot">
            <span className="oi-badges">
              <ProgressBadge itemId={item.id} />
              {isClosed && (
                <span className="badge closed">
                  <Lock className="ic" />
                  {item.title === null ? text.meeting.closedToYou : text.meeting.closedBadge}
                </span>
              )}
              {item.missing !== null && <ReadinessBadge missing={item.missing} />}
            </span>
            <AvatarStack people={people} label={text.meeting.presentInItem} size="sm" />
          </div>
        )}
      </div>
      {handle !== null && (
        <ItemMenu meeting={meeting} item={item} items={props.items} currentId={currentId} step={step} />
      )}
    </li>
  );
}

function StartTime({ start: { at, isEarliest } }: { start: ExpectedStart }) {
  const text = useText();
  return <span>{isEarliest ? text.agenda.earliest(danishClock(at)) : text.agenda.from(danishClock(at))}</span>;
}

/** A line that changes places keeps the focus that it has: the browser forgets it when the line moves in the page. */
function useKeptFocus(number: number) {
  const entry = useRef<HTMLLIElement>(null);
  const focused = useRef<Element | null>(null);
  useEffect(() => {
    const li = entry.current;
    if (li === null) return;
    const remember = ({ target }: FocusEvent) => {
      focused.current = target as Element;
    };
    const forget = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null && !li.contains(relatedTarget as Node)) focused.current = null;
    };
    li.addEventListener("focusin", remember);
    li.addEventListener("focusout", forget);
    return () => {
      li.removeEventListener("focusin", remember);
      li.removeEventListener("focusout", forget);
    };
  }, []);
  const before = useRef(number);
  useEffect(() => {
    if (before.current === number) return;
    before.current = number;
    if (focused.current instanceof HTMLElement && document.activeElement === document.body) focused.current.focus();
  }, [number]);
  return entry;
}
