import { Link } from "@remix-run/react";
import type { MeetingView } from "../../http/context.ts";
import { StageBadge } from "../stage-badge.tsx";
import { useDates, useText } from "../use-text.ts";

/** Meetings that have been held, newest first, with how far their minutes are. */
export function RecentMeetings({ meetings }: { meetings: readonly MeetingView[] }) {
  const text = useText();
  const dates = useDates();
  if (meetings.length === 0) return null;
  return (
    <section aria-labelledby="recent-h">
      <h2 className="h-sec" id="recent-h">
        {text.overview.recent}
      </h2>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{text.overview.meeting}</th>
            <th scope="col">{text.overview.stage}</th>
            <th scope="col" className="hide">
              {text.overview.items}
            </th>
          </tr>
        </thead>
        <tbody>
          {meetings.map(({ id, bodyName, startsAt, stage, items }) => (
            <tr key={id}>
              <td>
                <Link to={`/meetings/${id}`}>{text.meeting.name(bodyName, dates.short(startsAt))}</Link>
              </td>
              <td>
                <StageBadge stage={stage} />
              </td>
              <td className="num hide">{items.length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
