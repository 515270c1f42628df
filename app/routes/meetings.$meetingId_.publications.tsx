import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { MeetingView, PublicationView } from "../http/context.ts";
import { keepLast } from "../http/keep-last.ts";
import { loggedIn } from "../http/route.ts";
import { PublicationsPage } from "../ui/stages/publications-page.tsx";
import { titled } from "../ui/titled.ts";

/** What of a meeting was sent out, and what was changed since. */
export const loader = loggedIn.loader(async ({ services, session, param }) => {
  const meeting = await services.readMeeting(session.actor, param("meetingId"));
  return { meeting, publications: await services.readPublications(session.actor, meeting.id) };
});

export const clientLoader = keepLast();

export const meta: MetaFunction = ({ matches }) => titled(matches, (text) => text.publications.title);

export default function Publications() {
  return <PublicationsPage {...useLoaderData<{ meeting: MeetingView; publications: readonly PublicationView[] }>()} />;
}
