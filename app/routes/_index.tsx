import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { keepLast } from "../http/keep-last.ts";
import { loggedIn } from "../http/route.ts";
import { Overview } from "../ui/overview/overview.tsx";
import { sortMeetings } from "../ui/overview/sort-meetings.ts";
import { titled } from "../ui/titled.ts";

export const loader = loggedIn.loader(async ({ services, session }) => ({
  tasks: await services.awaitsMe(session.actor),
  meetings: sortMeetings(await services.listMeetings(session.actor)),
  bodies: await services.ownBodies(session.actor),
  mayPlan: (await services.planningChoices(session.actor)).length > 0,
  now: new Date().toISOString(),
  isAdministratorOnly:
    session.actor.kind === "person" && session.actor.isAdministrator && session.actor.memberships.length === 0,
}));

export const clientLoader = keepLast();

export const meta: MetaFunction = ({ matches }) => titled(matches, (text) => text.overview.title);

export default function Index() {
  return <Overview {...useLoaderData<typeof loader>()} />;
}
