import { Link } from "@remix-run/react";
import { CalendarPlus } from "lucide-react";
import { TopBar } from "../top-bar.tsx";
import { useText } from "../use-text.ts";
import { NextMeeting } from "./next-meeting.tsx";
import { RecentMeetings } from "./recent-meetings.tsx";
import type { SortedMeetings } from "./sort-meetings.ts";
import { UpcomingMeetings } from "./upcoming-meetings.tsx";

/** A person's meetings: the next one as its programme, the others below and beside it. */
export function Overview({
  meetings: { next, upcoming, recent },
  mayPlan,
  now,
  isAdministratorOnly,
}: {
  meetings: SortedMeetings;
  /** Whether the reader makes new meetings. */
  mayPlan: boolean;
  /** An instant: what the server's clock said. */
  now: string;
  isAdministratorOnly: boolean;
}) {
  const text = useText();
  const isEmpty = next === null && recent.length === 0;
  return (
    <>
      <TopBar />
      <main id="main" className="page">
        <div className="page-h">
          <h1 className="h-page">{text.overview.title}</h1>
          {mayPlan && (
            <Link className="btn" to="/meetings/new">
              <CalendarPlus className="ic" />
              {text.agenda.newMeeting}
            </Link>
          )}
        </div>
        {isEmpty ? (
          <EmptyOverview isAdministratorOnly={isAdministratorOnly} />
        ) : (
          <div className={upcoming.length > 0 ? "split" : "split alone"}>
            <div className="split-main">
              {next === null ? (
                <p className="empty-lead">{text.overview.noNext}</p>
              ) : (
                <NextMeeting meeting={next} now={now} />
              )}
              <RecentMeetings meetings={recent} />
            </div>
            <UpcomingMeetings meetings={upcoming} />
          </div>
        )}
      </main>
    </>
  );
}

function EmptyOverview({ isAdministratorOnly }: { isAdministratorOnly: boolean }) {
  const text = useText();
  return (
    <div className="empty-state">
      <p className="empty-lead">{isAdministratorOnly ? text.overview.administrator : text.overview.empty}</p>
      <p className="muted">{isAdministratorOnly ? text.overview.administratorHint : text.overview.emptyHint}</p>
      {isAdministratorOnly && (
        <p>
          <Link className="btn btn-primary" to="/admin">
            {text.admin.overview.administer}
          </Link>
        </p>
      )}
    </div>
  );
}
