import { Link } from "@remix-run/react";
import { ArrowRight, Lock, MapPin } from "lucide-react";
import { danishDate } from "../../../domain/meeting/danish-time.ts";
import { stages } from "../../../domain/meeting/stage.ts";
import type { MeetingView, OutlineItem } from "../../http/context.ts";
import { useDates, useText } from "../use-text.ts";

/** The programme of the meeting that is on, or comes next. */
export function NextMeeting({ meeting, now }: { meeting: MeetingView; now: string }) {
  const text = useText();
  const dates = useDates();
  const { stage } = meeting;
  return (
    <article className="sheet prog">
      <p className="small muted">{useLead(meeting, now)}</p>
      <h2 className="date">
        {dates.day(meeting.startsAt)} <span>{dates.clock(meeting.startsAt)}</span>
      </h2>
      <p className="small">
        <MapPin className="ic" /> {meeting.place}
      </p>
      {meeting.items.length === 0 ? (
        <p className="empty">{text.overview.noItems}</p>
      ) : (
        <ol className="toc">
          {meeting.items.map((item) => (
            <ProgrammeItem key={item.id} item={item} meetingId={meeting.id} />
          ))}
        </ol>
      )}
      <div className="prog-foot">
        <Link className="btn btn-primary" to={`/meetings/${meeting.id}`}>
          {text.overview.open[stage === "draft" || stage === "agenda-published" ? stage : "in-session"]}
          <ArrowRight className="ic" />
        </Link>
        <StageMeter meeting={meeting} />
      </div>
    </article>
  );
}

function useLead({ stage, bodyName, startsAt }: MeetingView, now: string): string {
  const text = useText();
  if (stage === "in-session") return text.overview.current(bodyName);
  const days = daysBetween(now, startsAt);
  return days < 0 ? text.overview.next(bodyName) : text.overview.nextIn(days, bodyName);
}

/** Midnights from one instant to another, as counted in Denmark. */
function daysBetween(from: string, to: string): number {
  const day = (instant: string) => Date.parse(danishDate(instant).split("-").reverse().join("-"));
  return Math.round((day(to) - day(from)) / 86_400_000);
}

function ProgrammeItem({ item, meetingId }: { item: OutlineItem; meetingId: string }) {
  const text = useText();
  const isClosed = item.access === "closed";
  return (
    <li className={isClosed ? "closed" : undefined}>
      {isClosed && <span className="strip hatch" />}
      <span className="n">{item.number}</span>
      <div className="t">
        <Link to={`/meetings/${meetingId}/items/${item.id}`}>
          {item.title === null ? text.meeting.closedItem : <span lang="da">{item.title || text.agenda.untitled}</span>}
        </Link>
        <p className="m">
          {item.caseNumber !== null && <span className="num">{item.caseNumber}</span>}
          {item.attachmentCount > 0 && <span>{text.meeting.attachments(item.attachmentCount)}</span>}
          {isClosed && (
            <span className="badge closed">
              <Lock className="ic" />
              {item.title === null ? text.meeting.closedToYou : text.meeting.closedBadge}
            </span>
          )}
        </p>
      </div>
      {item.estimatedMinutes !== null && <span className="d">{text.meeting.minutes(item.estimatedMinutes)}</span>}
    </li>
  );
}

function StageMeter({ meeting: { stage } }: { meeting: MeetingView }) {
  const text = useText();
  const current = stage === "cancelled" ? -1 : stages.indexOf(stage);
  return (
    <span className={stage === "in-session" ? "stage-meter live" : "stage-meter"}>
      <span className="meter" aria-hidden="true">
        {stages.map((step, index) => (
          <i key={step} className={index < current ? "d" : index === current ? "c" : undefined} />
        ))}
      </span>
      <b className="small">
        {stage === "in-session" && <i className="dot pulse" />}
        {text.stages[stage]}
      </b>
    </span>
  );
}
