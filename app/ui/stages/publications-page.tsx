import { Link } from "@remix-run/react";
import type { MeetingView, PublicationView } from "../../http/context.ts";
import { TopBar } from "../top-bar.tsx";
import { useDates, useText } from "../use-text.ts";
import { useMeetingEvents } from "../workspace/use-meeting-events.ts";
import { Changes } from "./changes.tsx";
import { MeetingHeading } from "./meeting-heading.tsx";

interface PublicationsPageProps {
  readonly meeting: MeetingView;
  readonly publications: readonly PublicationView[];
}

/** What was sent out and when, newest first, with what each changed. */
export function PublicationsPage({ meeting, publications }: PublicationsPageProps) {
  const text = useText();
  useMeetingEvents(meeting.id);
  return (
    <>
      <TopBar />
      <main id="main" className="page narrow">
        <MeetingHeading meeting={meeting} title={text.publications.title} />
        {publications.length === 0 ? (
          <div className="empty-state">
            <p className="empty-lead">{text.publications.empty}</p>
            <p className="muted">{text.publications.emptyHint}</p>
          </div>
        ) : (
          <ol className="publications">
            {[...publications].reverse().map((publication) => (
              <li key={publication.id} className="sheet card">
                <Publication publication={publication} />
              </li>
            ))}
          </ol>
        )}
        <p className="link-line">
          <Link to={`/meetings/${meeting.id}`}>{text.export.backToMeeting}</Link>
        </p>
      </main>
    </>
  );
}

function Publication({ publication }: { publication: PublicationView }) {
  const text = useText();
  const dates = useDates();
  const { kind, at, author, reason, sha256, changes } = publication;
  return (
    <>
      <header>
        <h2 className="h-sec">{text.publications.kinds[kind]}</h2>
        <p className="small muted">
          {dates.short(at)} {dates.clock(at)}
          {author !== null && `, ${author.name}`}
        </p>
      </header>
      {reason !== null && (
        <p>
          <b>{text.publications.reason}</b> <span lang="da">{reason}</span>
        </p>
      )}
      {changes.length > 0 && <Changes changes={changes} />}
      <p className="cap muted">
        {text.publications.fingerprint} <code className="num">{sha256.slice(0, 16)}…</code>
      </p>
    </>
  );
}
