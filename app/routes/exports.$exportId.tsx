import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { loggedIn } from "../http/route.ts";
import { ExportProgress } from "../ui/export/export-progress.tsx";
import { useWatchedExport } from "../ui/export/use-watched-export.ts";
import { titled } from "../ui/titled.ts";
import { TopBar } from "../ui/top-bar.tsx";
import { useText } from "../ui/use-text.ts";

export const loader = loggedIn.loader(async ({ services, session, param, request }) => ({
  view: await services.readExport(session.actor, param("exportId")),
  meetingPath: meetingPath(new URL(request.url).searchParams.get("meeting")),
}));

const meetingPath = (id: string | null) => (id !== null && /^[\da-f-]{36}$/.test(id) ? `/meetings/${id}` : null);

export const meta: MetaFunction = ({ matches }) => titled(matches, (text) => text.export.title);

/** An export on its way. Without scripts the page fetches itself anew until it is there. */
export default function ExportPage() {
  const text = useText();
  const { view: first, meetingPath } = useLoaderData<typeof loader>();
  const view = useWatchedExport(first) ?? first;
  const retryPath = meetingPath === null ? "/" : `${meetingPath}/export`;
  return (
    <>
      <TopBar />
      <main id="main" className="page narrow">
        <h1 className="h-page">{text.export.title}</h1>
        {view.state === "running" && (
          <noscript>
            <meta httpEquiv="refresh" content="2" />
            <p className="muted">{text.export.pending}</p>
          </noscript>
        )}
        <div className="sheet card">
          <ExportProgress
            view={view}
            again={
              <Link className="btn" to={retryPath}>
                {text.export.again}
              </Link>
            }
          />
        </div>
        <p className="link-line">
          <Link to={meetingPath ?? "/"}>
            {meetingPath === null ? text.error.toOverview : text.export.backToMeeting}
          </Link>
        </p>
      </main>
    </>
  );
}
