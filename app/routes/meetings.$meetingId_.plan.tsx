import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { planFactText } from "../../domain/meeting/meeting-plan.ts";
import { isRefusal, Refusal } from "../../domain/refusal.ts";
import { noStore } from "../http/answers.ts";
import { readPlanChange } from "../http/meeting-form.ts";
import { refusalStatus } from "../http/refusals.ts";
import { loggedIn } from "../http/route.ts";
import { sentForm } from "../http/sent-form.ts";
import { PlanPage } from "../ui/agenda/plan-page.tsx";
import { titled } from "../ui/titled.ts";
import { useMeetingEvents } from "../ui/workspace/use-meeting-events.ts";

export const loader = loggedIn.loader(async ({ services, session, param }) => {
  const meeting = await services.readMeeting(session.actor, param("meetingId"));
  if (!meeting.mayPlan && !meeting.mayCancel) throw new Refusal("not-allowed");
  const { id, bodyName, startsAt, place, mayPlan, mayCancel } = meeting;
  return {
    id,
    bodyName,
    startsAt,
    place,
    mayPlan,
    mayCancel,
    localStart: planFactText({ startsAt, place }, "startsAt"),
  };
});

/** `intent=time`, `intent=place`: another one. `intent=cancel`: the meeting is called off. */
export const action = loggedIn.action(async ({ services, session: { actor }, param, request }) => {
  const meetingId = param("meetingId");
  const form = readPlanChange(await sentForm(request));
  try {
    if (form.intent === "cancel") {
      await services.cancelMeeting(actor, meetingId, form.reason);
      return redirect(`/meetings/${meetingId}`, 303);
    }
    const { from } = form;
    if (form.intent === "time") {
      await services.changePlan(actor, meetingId, { field: "startsAt", from, to: `${form.date}T${form.start}` });
    } else await services.changePlan(actor, meetingId, { field: "place", from, to: form.place });
    return data({ saved: form.intent, refused: null }, { headers: noStore });
  } catch (error) {
    if (!isRefusal(error) || !shownHere.includes(error.refusal)) throw error;
    const { refusal, facts } = error;
    return data(
      { saved: null, refused: { intent: form.intent, refusal, facts, kept: { ...form } } },
      { status: refusalStatus[refusal], headers: noStore },
    );
  }
});

const shownHere: readonly string[] = ["input-invalid", "meeting-exists", "changed-meanwhile"];

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction = ({ matches }) => titled(matches, (text) => text.agenda.plan);

export default function Plan() {
  const plan = useLoaderData<typeof loader>();
  useMeetingEvents(plan.id);
  const answer = useActionData<typeof action>();
  return <PlanPage plan={plan} saved={answer?.saved ?? null} refused={answer?.refused ?? null} />;
}
