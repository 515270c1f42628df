import { Link } from "@remix-run/react";
import { Info, List, Lock, Scale, Users } from "lucide-react";
import { useRef } from "react";
import type { MeetingView } from "../../http/context.ts";
import { AvatarStack } from "../avatar.tsx";
import { countPresent } from "../meeting/attendance-list.tsx";
import { useHeld } from "../meeting/held-context.ts";
import { ProgressBadge } from "../meeting/progress-badge.tsx";
import { useText } from "../use-text.ts";
import { PartLink } from "./part-link.tsx";
import { useCurrentInView } from "./use-current-in-view.ts";
import type { Presence } from "./use-meeting-events.ts";

/** The agenda as numbers, where there is no room for titles. */
export function AgendaRail({
  meeting,
  currentId,
  presence,
}: {
  meeting: MeetingView;
  currentId: string | null;
  presence: Presence;
}) {
  const text = useText();
  const nowId = useHeld()?.proceedings?.currentItemId;
  const rail = useRef<HTMLElement>(null);
  useCurrentInView(rail, currentId);
  return (
    <nav className="rail" ref={rail} aria-label={text.meeting.agenda}>
      {meeting.items.map(({ id, number, access, title }) => {
        const isClosed = access === "closed";
        const name = `${text.meeting.item(number)}: ${title === null ? text.meeting.closedItem : title || text.agenda.untitled}`;
        return (
          <Link
            key={id}
            to={`/meetings/${meeting.id}/items/${id}`}
            className={[id === currentId && "on", id === nowId && "now", isClosed && "closed-i"]
              .filter(Boolean)
              .join(" ")}
            aria-current={id === currentId ? "page" : undefined}
            aria-label={name}
            title={name}
          >
            {isClosed && <span className="strip hatch" />}
            <span className="n">{number}</span>
            {isClosed && <Lock className="ic" />}
            <ProgressBadge itemId={id} isShort />
            <AvatarStack people={(presence[id] ?? []).slice(0, 2)} label={text.meeting.presentInItem} size="sm" />
          </Link>
        );
      })}
      <PartLink className="sp" to="#dagsorden">
        <List className="ic" />
        {text.meeting.agenda}
      </PartLink>
    </nav>
  );
}

/** Opens what is known about the item over the paper. */
export function AboutRail() {
  const text = useText();
  const held = useHeld();
  const { present, all } = countPresent(held?.item?.minutes.attendance ?? []);
  return (
    <nav className="rail r" aria-label={text.meeting.about}>
      <PartLink to="#om-punktet">
        <Info className="ic" />
        {text.meeting.aboutShort}
      </PartLink>
      {held?.item && held.meeting.stage === "in-session" && (
        <Link to="#om-punktet" replace aria-label={text.session.attendance.presentLong(present, all)}>
          <Users className="ic" />
          <span className="num">{text.session.attendance.present(present, all)}</span>
        </Link>
      )}
      {held?.item?.minutes.mayRecuseSelf && (
        <Link to="#om-punktet" replace aria-label={text.session.recusal.declare}>
          <Scale className="ic" />
          {text.session.recusal.short}
        </Link>
      )}
    </nav>
  );
}
