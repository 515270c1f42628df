import { Link } from "@remix-run/react";
import type { MeetingView } from "../../http/context.ts";
import { useDates, useText } from "../use-text.ts";

/** Meetings yet to be held, beside the next one. */
export function UpcomingMeetings({ meetings }: { meetings: readonly MeetingView[] }) {
  const text = useText();
  const dates = useDates();
  if (meetings.length === 0) return null;
  return (
    <section aria-labelledby="upcoming-h">
      <h2 className="h-sec" id="upcoming-h">
        {text.overview.upcoming}
      </h2>
      <ul className="wait">
        {meetings.map(({ id, bodyName, startsAt, place, stage }) => (
          <li key={id}>
            <Link to={`/meetings/${id}`}>{text.meeting.name(bodyName, dates.short(startsAt))}</Link>
            <span className="m">
              {text.stages[stage]}. {dates.weekdayAndClock(startsAt)}, {place}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
