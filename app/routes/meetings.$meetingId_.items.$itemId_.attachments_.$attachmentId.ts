import { fileAnswer } from "../http/file-answer.ts";
import { loggedIn } from "../http/route.ts";

/** An attached file itself, whole or in part. */
export const loader = loggedIn.loader(async ({ services, session, param, request }) => {
  const address = { meetingId: param("meetingId"), itemId: param("itemId"), attachmentId: param("attachmentId") };
  return fileAnswer(request, await services.fetchAttachment(session.actor, address));
});
