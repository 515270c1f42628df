import { redirect } from "@remix-run/node";
import { noStore } from "../http/answers.ts";
import { attendanceForm, readForm } from "../http/held-forms.ts";
import { isForBrowser, loggedIn } from "../http/route.ts";

export const loader = loggedIn.loader(({ param }) => redirect(`/meetings/${param("meetingId")}`));

/** Who came, who went, who sent an apology, who sits in whose place. */
export const action = loggedIn.action(async ({ services, session: { actor }, param, request }) => {
  const meetingId = param("meetingId");
  const sent = await readForm(request, attendanceForm);
  if (sent.intent === "substitute") await services.recordSubstitute(actor, meetingId, sent);
  else if (sent.intent === "remove-substitute") await services.dropSubstitute(actor, meetingId, sent.who);
  else await services.recordAttendance(actor, meetingId, { who: sent.who, kind: sent.intent, at: sent.at });
  if (!isForBrowser(request)) return Response.json({}, { headers: noStore });
  return redirect(sent.item === null ? `/meetings/${meetingId}` : `/meetings/${meetingId}/items/${sent.item}`, 303);
});
