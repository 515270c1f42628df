import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Refusal } from "../../domain/refusal.ts";
import { loggedIn } from "../http/route.ts";
import { ExportForm } from "../ui/export/export-form.tsx";
import { MeetingHeading } from "../ui/stages/meeting-heading.tsx";
import { titled } from "../ui/titled.ts";
import { TopBar } from "../ui/top-bar.tsx";
import { useText } from "../ui/use-text.ts";

/** The choice of edition as a page, for whoever has no scripts; with them it is a dialog in the meeting. */
export const loader = loggedIn.loader(async ({ services, session, param }) => {
  const meeting = await services.readMeeting(session.actor, param("meetingId"));
  if (!meeting.mayExportPublic && !meeting.mayExportFull) throw new Refusal("edition-refused");
  return meeting;
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (text) => text.export.title);

export default function ExportPage() {
  const text = useText();
  const meeting = useLoaderData<typeof loader>();
  return (
    <>
      <TopBar />
      <main id="main" className="page narrow">
        <MeetingHeading meeting={meeting} title={text.export.title} />
        <div className="sheet card">
          <ExportForm meeting={meeting} refusal={null} />
        </div>
        <p className="link-line">
          <Link to={`/meetings/${meeting.id}`}>{text.export.backToMeeting}</Link>
        </p>
      </main>
    </>
  );
}
