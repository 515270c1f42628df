import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useOutletContext } from "@remix-run/react";
import { Refusal } from "../../domain/refusal.ts";
import { keepLast } from "../http/keep-last.ts";
import { loggedIn } from "../http/route.ts";
import { titled } from "../ui/titled.ts";
import { type ItemOnScreen, ItemScreen } from "../ui/workspace/item-screen.tsx";
import type { LiveMeeting } from "../ui/workspace/workspace.tsx";

export const loader = loggedIn.loader(async ({ services, session, param }) => {
  const meeting = await services.readMeeting(session.actor, param("meetingId"));
  const itemId = param("itemId");
  if (!meeting.items.some(({ id }) => id === itemId)) throw new Refusal("item-unknown");
  const item = await services.readItem(session.actor, itemId);
  return { ...item, minutes: await services.readItemMinutes(session.actor, itemId) };
});

export const clientLoader = keepLast();

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (text) => {
    if (data === undefined) return text.error.stop;
    return `${text.meeting.item(data.number)}: ${data.title ?? text.meeting.closedItem}`;
  });

export default function Item() {
  return <ItemScreen item={useLoaderData<ItemOnScreen>()} live={useOutletContext<LiveMeeting>()} />;
}
