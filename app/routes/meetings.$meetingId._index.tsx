import { type MetaFunction, redirect } from "@remix-run/node";
import { useOutletContext } from "@remix-run/react";
import { keepLast } from "../http/keep-last.ts";
import { loggedIn } from "../http/route.ts";
import { titled } from "../ui/titled.ts";
import { useText } from "../ui/use-text.ts";
import { type LiveMeeting, Workspace } from "../ui/workspace/workspace.tsx";

/** Opens at the first item that may be read; with none to open, the meeting says that it has none. */
export const loader = loggedIn.loader(async ({ services, session, param }) => {
  const { id, items } = await services.readMeeting(session.actor, param("meetingId"));
  const first = items.find(({ mayRead }) => mayRead) ?? items[0];
  return first === undefined ? null : redirect(`/meetings/${id}/items/${first.id}`);
});

export const clientLoader = keepLast();

export const meta: MetaFunction = ({ matches }) => titled(matches, (text) => text.meeting.agenda);

export default function MeetingWithoutItems() {
  const text = useText();
  const live = useOutletContext<LiveMeeting>();
  return (
    <Workspace live={live} item={null} minutes={null} layout="reading" saveState={null}>
      <main className="desk" id="main">
        <div className="empty-state">
          <p className="empty-lead">{text.meeting.noItems}</p>
          <p className="muted">{text.meeting.noItemsHint}</p>
        </div>
      </main>
    </Workspace>
  );
}
