import { noStore } from "../http/answers.ts";
import { loggedIn } from "../http/route.ts";
import { sentFiles } from "../http/sent-form.ts";

/** Takes files that a script sends, and so can tell how far they are. A refusal is JSON. */
export const action = loggedIn.action(async ({ services, session, param, request }) => {
  await services.attachFiles(session.actor, param("itemId"), sentFiles(request));
  return Response.json({ outcome: "done" }, { headers: noStore });
});
