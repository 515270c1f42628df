import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { isRefusal } from "../../domain/refusal.ts";
import { freshAfterRefusal } from "../http/after-refusal.ts";
import { refusalData } from "../http/answers.ts";
import type { ApprovalView, MeetingView } from "../http/context.ts";
import { keepLast } from "../http/keep-last.ts";
import { loggedIn } from "../http/route.ts";
import { sentForm } from "../http/sent-form.ts";
import { ApprovalPage } from "../ui/stages/approval-page.tsx";
import { titled } from "../ui/titled.ts";

/** The minutes as they are now, to be read and approved, and who has approved them. */
export const loader = loggedIn.loader(async ({ services, session, param }) => {
  const meeting = await services.readMeeting(session.actor, param("meetingId"));
  return { meeting, approval: await services.readApproval(session.actor, meeting.id) };
});

const form = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("approve"),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    reservation: z
      .string()
      .trim()
      .max(5000)
      .optional()
      .transform((reservation) => reservation || null),
    withReservation: z.literal("on").optional(),
  }),
  z.object({ intent: z.literal("remind") }),
]);

export const action = loggedIn.action(async ({ services, session, param, request }) => {
  const meetingId = param("meetingId");
  const sent = form.safeParse(Object.fromEntries(await sentForm(request)));
  if (!sent.success) return refusalData({ refusal: "input-invalid", facts: {} });
  const isEmptyReservation = sent.data.intent === "approve" && sent.data.withReservation && !sent.data.reservation;
  if (isEmptyReservation) return refusalData({ refusal: "input-invalid", facts: { field: "reservation" } });
  try {
    if (sent.data.intent === "remind") await services.remindApprovers(session.actor, meetingId);
    else await services.approveMinutes(session.actor, meetingId, sent.data);
  } catch (error) {
    if (isRefusal(error)) return refusalData(error);
    throw error;
  }
  return redirect(`/meetings/${meetingId}/approval`, 303);
});

export const clientLoader = keepLast();
export const shouldRevalidate = freshAfterRefusal;

export const meta: MetaFunction = ({ matches }) => titled(matches, (text) => text.approval.title);

export default function Approval() {
  const { meeting, approval } = useLoaderData<{ meeting: MeetingView; approval: ApprovalView }>();
  return <ApprovalPage meeting={meeting} approval={approval} refusal={useActionData<typeof action>() ?? null} />;
}
