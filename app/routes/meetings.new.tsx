import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isRefusal, Refusal } from "../../domain/refusal.ts";
import { noStore } from "../http/answers.ts";
import { readNewMeeting } from "../http/meeting-form.ts";
import { refusalStatus } from "../http/refusals.ts";
import { loggedIn } from "../http/route.ts";
import { sentForm } from "../http/sent-form.ts";
import { NewMeetingPage } from "../ui/agenda/new-meeting-page.tsx";
import { titled } from "../ui/titled.ts";

/** `?body=` chooses among the bodies whose meetings the person plans. */
export const loader = loggedIn.loader(async ({ services, session, request }) => {
  const bodies = await services.planningChoices(session.actor);
  const wanted = new URL(request.url).searchParams.get("body");
  const body = bodies.find(({ id }) => id === wanted) ?? bodies[0];
  if (body === undefined) throw new Refusal("not-allowed");
  return { bodies, body };
});

export const action = loggedIn.action(async ({ services, session, request }) => {
  const { kept, ...plan } = readNewMeeting(await sentForm(request));
  try {
    const { meetingId } = await services.planMeeting(session.actor, plan);
    return redirect(`/meetings/${meetingId}`, 303);
  } catch (error) {
    if (!isRefusal(error) || !["input-invalid", "meeting-exists"].includes(error.refusal)) throw error;
    const { refusal, facts } = error;
    return data({ refusal, facts, kept }, { status: refusalStatus[refusal], headers: noStore });
  }
});

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction = ({ matches }) => titled(matches, (text) => text.agenda.newMeeting);

export default function NewMeeting() {
  const { bodies, body } = useLoaderData<typeof loader>();
  return <NewMeetingPage key={body.id} bodies={bodies} body={body} refused={useActionData<typeof action>() ?? null} />;
}
