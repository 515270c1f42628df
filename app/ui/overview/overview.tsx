import { Link } from "@remix-run/react";
import { CalendarPlus } from "lucide-react";
import type { Task } from "../../http/context.ts";
import { TopBar } from "../top-bar.tsx";
import { useText } from "../use-text.ts";
import { NextMeeting } from "./next-meeting.tsx";
import { RecentMeetings } from "./recent-meetings.tsx";
import type { SortedMeetings } from "./sort-meetings.ts";
import { Tasks } from "./tasks.tsx";
import { UpcomingMeetings } from "./upcoming-meetings.tsx";
import { useFreshOnReturn } from "./use-fresh-on-return.ts";
import { useOverviewEvents } from "./use-overview-events.ts";

interface OverviewProps {
  /** Null in a copy that a browser keeps. */
  readonly tasks: readonly Task[] | null;
  readonly meetings: SortedMeetings;
  /** Whose years the reader can look through. */
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  /** Whether the reader makes new meetings. */
  readonly mayPlan: boolean;
  /** An instant: what the server's clock said. */
  readonly now: string;
  readonly isAdministratorOnly: boolean;
}

/** What awaits a person, and their meetings: the next one as its programme, the others below and beside it. */
export function Overview({ tasks, meetings, bodies, mayPlan, now, isAdministratorOnly }: OverviewProps) {
  const text = useText();
  useFreshOnReturn();
  useOverviewEvents();
  const { next, upcoming, recent } = meetings;
  const isEmpty = next === null && recent.length === 0 && (tasks === null || tasks.length === 0);
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
          <div className="split before-me">
            <div className="before-next">
              {next === null ? (
                <p className="empty-lead">{text.overview.noNext}</p>
              ) : (
                <NextMeeting meeting={next} now={now} />
              )}
            </div>
            <div className="before-side">
              {tasks !== null && <Tasks tasks={tasks} />}
              <UpcomingMeetings meetings={upcoming} />
            </div>
            <div className="before-recent">
              <RecentMeetings meetings={recent} />
              <Years bodies={bodies} />
            </div>
          </div>
        )}
      </main>
    </>
  );
}

function Years({ bodies }: Pick<OverviewProps, "bodies">) {
  const text = useText();
  if (bodies.length === 0) return null;
  return (
    <ul className="years-of">
      {bodies.map(({ id, name }) => (
        <li key={id}>
          <Link to={`/bodies/${id}`}>{text.overview.yearOf(name)}</Link>
        </li>
      ))}
    </ul>
  );
}

function EmptyOverview({ isAdministratorOnly }: Pick<OverviewProps, "isAdministratorOnly">) {
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
