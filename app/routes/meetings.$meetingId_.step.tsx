import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { isRefusal } from "../../domain/refusal.ts";
import { refusalData } from "../http/answers.ts";
import { keepLast } from "../http/keep-last.ts";
import { loggedIn } from "../http/route.ts";
import { sentForm } from "../http/sent-form.ts";
import { StepPage } from "../ui/stages/step-page.tsx";
import { titled } from "../ui/titled.ts";

/** What takes a meeting to its next stage: shown before it is done. */
export const loader = loggedIn.loader(async ({ services, session, param }) => {
  const meeting = await services.readMeeting(session.actor, param("meetingId"));
  // Someone else took it there already.
  if (!meeting.mayStep) throw redirect(`/meetings/${meeting.id}`);
  return services.readStep(session.actor, meeting.id);
});

const words = z.string().trim().min(1).max(500);
const form = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("send-out") }),
  z.object({ intent: z.literal("add-supplement"), title: words, reason: words }),
  z.object({ intent: z.literal("send-out-supplement") }),
  z.object({ intent: z.literal("open") }),
  z.object({ intent: z.literal("send-for-approval") }),
]);

export const action = loggedIn.action(async ({ services, session, param, request }) => {
  const meetingId = param("meetingId");
  const { actor } = session;
  const sent = form.safeParse(Object.fromEntries(await sentForm(request)));
  if (!sent.success) return refusalData({ refusal: "input-invalid", facts: {} });
  try {
    switch (sent.data.intent) {
      case "send-out":
        await services.sendOutAgenda(actor, meetingId);
        break;
      case "add-supplement": {
        const itemId = await services.addSupplement(actor, meetingId, sent.data);
        return redirect(`/meetings/${meetingId}/items/${itemId}`, 303);
      }
      case "send-out-supplement":
        await services.sendOutSupplement(actor, meetingId);
        break;
      case "open":
        await services.openMeeting(actor, meetingId);
        break;
      case "send-for-approval":
        await services.sendForApproval(actor, meetingId);
    }
  } catch (error) {
    if (isRefusal(error)) return refusalData(error);
    throw error;
  }
  return redirect(`/meetings/${meetingId}`, 303);
});

export const clientLoader = keepLast();

export const meta: MetaFunction = ({ matches }) => titled(matches, (text) => text.step.title);

export default function Step() {
  return <StepPage step={useLoaderData<typeof loader>()} refusal={useActionData<typeof action>() ?? null} />;
}
