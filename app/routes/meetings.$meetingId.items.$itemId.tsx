import type { MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, useLoaderData, useOutletContext, useRouteError } from "@remix-run/react";
import { isRefusal, Refusal } from "../../domain/refusal.ts";
import { keepLast } from "../http/keep-last.ts";
import { loggedIn } from "../http/route.ts";
import { titled } from "../ui/titled.ts";
import { useText } from "../ui/use-text.ts";
import { type ItemOnScreen, ItemScreen } from "../ui/workspace/item-screen.tsx";
import { type LiveMeeting, Workspace } from "../ui/workspace/workspace.tsx";

export const loader = loggedIn.loader(async ({ services, session, param }) => {
  const meeting = await services.readMeeting(session.actor, param("meetingId"));
  const itemId = param("itemId");
  if (!meeting.items.some(({ id }) => id === itemId)) throw new Refusal("item-unknown");
  const item = await services.readItem(session.actor, itemId);
  return {
    ...item,
    minutes: await services.readItemMinutes(session.actor, itemId),
    followUps: await services.readFollowUpsAt(session.actor, itemId),
  };
});

export const clientLoader = keepLast();

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (text) => {
    if (!data) return text.error.stop;
    return `${text.meeting.item(data.number)}: ${data.title === null ? text.meeting.closedItem : data.title || text.agenda.untitled}`;
  });

/** An item that has left the agenda while someone read it: the agenda is still there to go on from. */
export function ErrorBoundary() {
  const text = useText();
  const error = useRouteError();
  const live = useOutletContext<LiveMeeting | undefined>();
  const isGone = isRouteErrorResponse(error) && isRefusal(error.data) && error.data.refusal === "item-unknown";
  if (!isGone || live === undefined) throw error;
  return (
    <Workspace live={live} item={null} minutes={null} layout="reading" saveState={null}>
      <main className="desk" id="main">
        <div className="empty-state">
          <h1 className="empty-lead">{text.agenda.gone}</h1>
          <p className="muted">{text.agenda.goneHint}</p>
        </div>
      </main>
    </Workspace>
  );
}

export default function Item() {
  return <ItemScreen item={useLoaderData<ItemOnScreen>()} live={useOutletContext<LiveMeeting>()} />;
}
