import { redirect } from "@remix-run/node";
import { noStore } from "../http/answers.ts";
import { carryForm } from "../http/carry-forms.ts";
import { readForm } from "../http/held-forms.ts";
import { isForBrowser, loggedIn } from "../http/route.ts";
import { sameOriginPath } from "../http/same-origin-path.ts";

export const loader = loggedIn.loader(({ param }) => redirect(`/meetings/${param("meetingId")}/carried`));

/** What comes along from earlier meetings: `carry-forms.ts` has the fields of each `intent`. */
export const action = loggedIn.action(async ({ services, session: { actor }, param, request }) => {
  const meetingId = param("meetingId");
  const sent = await readForm(request, carryForm);
  switch (sent.intent) {
    case "place":
      await services.placeCarried(actor, meetingId, sent.itemId, sent.reason);
      break;
    case "place-minutes":
      await services.placeMinutes(actor, meetingId, sent.of, sent.reason);
      break;
    case "leave-out":
      await services.leaveOutItem(actor, meetingId, sent.itemId);
      break;
    case "settle":
      await services.settleFollowUp(actor, sent);
      break;
  }
  if (!isForBrowser(request)) return Response.json({}, { headers: noStore });
  return redirect(sent.intent === "settle" ? sameOriginPath(sent.next) : `/meetings/${meetingId}/carried`, 303);
});
