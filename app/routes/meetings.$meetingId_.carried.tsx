import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "../../domain/refusal.ts";
import type { CarryOverView } from "../http/context.ts";
import { keepLast } from "../http/keep-last.ts";
import { loggedIn } from "../http/route.ts";
import { CarriedPage } from "../ui/carry/carried-page.tsx";
import { titled } from "../ui/titled.ts";
import { useMeetingEvents } from "../ui/workspace/use-meeting-events.ts";

/** What earlier meetings left for this one. Once it has begun there is nothing more to put on it. */
export const loader = loggedIn.loader(async ({ services, session, param }) => {
  const meetingId = param("meetingId");
  try {
    return await services.readCarryOver(session.actor, meetingId);
  } catch (error) {
    if (isRefusal(error) && error.refusal === "stage-changed") throw redirect(`/meetings/${meetingId}`);
    throw error;
  }
});

export const clientLoader = keepLast();

export const meta: MetaFunction = ({ matches }) => titled(matches, (text) => text.carry.title);

export default function Carried() {
  const carried = useLoaderData<CarryOverView>();
  useMeetingEvents(carried.meeting.id);
  return <CarriedPage carried={carried} />;
}
