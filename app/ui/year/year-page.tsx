import { Link } from "@remix-run/react";
import { ChevronLeft, ChevronRight } from "lucide-react";
import type { MeetingView, YearView } from "../../http/context.ts";
import { StageBadge } from "../stage-badge.tsx";
import { TopBar } from "../top-bar.tsx";
import { useDates, useText } from "../use-text.ts";
import { byMonth, type Month } from "./months.ts";
import { Papers } from "./papers.tsx";

/** A body's year: its meetings month by month, held and planned, with how far each is. */
export function YearPage({ year: { body, year, earlier, later, meetings } }: { year: YearView }) {
  const text = useText();
  return (
    <>
      <TopBar />
      <main id="main" className="page year">
        <div className="page-h">
          <div>
            <h1 className="h-page">{text.year.title(body.name, year)}</h1>
            <p className="muted">{meetings.length > 0 ? text.year.count(meetings.length) : text.year.lead}</p>
          </div>
          <nav className="year-nav" aria-label={text.year.years}>
            {earlier !== null && (
              <Link className="btn" to={`/bodies/${body.id}/year/${earlier}`} aria-label={text.year.earlier(earlier)}>
                <ChevronLeft className="ic" />
                {earlier}
              </Link>
            )}
            {later !== null && (
              <Link className="btn" to={`/bodies/${body.id}/year/${later}`} aria-label={text.year.later(later)}>
                {later}
                <ChevronRight className="ic" />
              </Link>
            )}
          </nav>
        </div>
        {meetings.length === 0 && (
          <div className="empty-state">
            <p className="empty-lead">{text.year.empty(year)}</p>
            <p className="muted">{text.year.emptyHint}</p>
          </div>
        )}
        {byMonth(meetings).map((month) => (
          <MonthOfMeetings key={month.month} month={month} />
        ))}
        <p className="link-line">
          <Link to="/">{text.year.back}</Link>
        </p>
      </main>
    </>
  );
}

function MonthOfMeetings({ month: { month, meetings } }: { month: Month }) {
  const text = useText();
  const dates = useDates();
  const [first] = meetings;
  if (first === undefined) return null;
  return (
    <section className="month" aria-labelledby={`m-${month}`}>
      <h2 className="h-sec" id={`m-${month}`}>
        {dates.month(first.startsAt)}
      </h2>
      <table className="tbl" aria-labelledby={`m-${month}`}>
        <thead className="vh">
          <tr>
            <th scope="col">{text.year.meeting}</th>
            <th scope="col">{text.year.stage}</th>
            <th scope="col">{text.year.items}</th>
            <th scope="col">{text.year.papers}</th>
          </tr>
        </thead>
        <tbody>
          {meetings.map((meeting) => (
            <MeetingOfYear key={meeting.id} meeting={meeting} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function MeetingOfYear({ meeting }: { meeting: MeetingView }) {
  const text = useText();
  const dates = useDates();
  const { id, startsAt, place, stage, items } = meeting;
  return (
    <tr className={stage === "cancelled" ? "off" : undefined}>
      <th scope="row">
        <Link to={`/meetings/${id}`}>{dates.dayInMonth(startsAt)}</Link>
        <span className="m">{place}</span>
      </th>
      <td>
        <StageBadge stage={stage} />
      </td>
      <td className="num">{text.year.itemCount(items.length)}</td>
      <td>
        <Papers meeting={meeting} />
      </td>
    </tr>
  );
}
