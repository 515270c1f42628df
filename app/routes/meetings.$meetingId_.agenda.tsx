import { redirect } from "@remix-run/node";
import { readAgendaForm } from "../http/agenda-form.ts";
import { answerInPlace, done } from "../http/answer-in-place.ts";
import { isForBrowser, loggedIn } from "../http/route.ts";
import { sameOriginPath } from "../http/same-origin-path.ts";

export const loader = loggedIn.loader(({ param }) => redirect(`/meetings/${param("meetingId")}`));

/** What is on the agenda and in which order, field `intent`. A new item is opened, its title ready to be written. */
export const action = loggedIn.action(async ({ services, session: { actor }, param, request }) => {
  const meetingId = param("meetingId");
  const form = await readAgendaForm(request);
  const opened = ({ itemId }: { itemId: string }) => {
    const path = `/meetings/${meetingId}/items/${itemId}#titel`;
    return isForBrowser(request) ? redirect(path, 303) : { ...done, goTo: path };
  };
  switch (form.intent) {
    case "add":
      return opened(await services.addItem(actor, meetingId, form.title));
    case "duplicate":
      return opened(await services.duplicateItem(actor, form.itemId));
    case "move":
      await services.moveItem(actor, form.itemId, form.toMeetingId);
      break;
    case "place":
      await services.placeItem(actor, form.itemId, form.beforeId || null);
      break;
    case "remove":
      await services.removeItem(actor, form.itemId);
      break;
    case "restore":
      await services.restoreItem(actor, form.itemId);
      break;
  }
  if (!isForBrowser(request)) return done;
  return redirect(form.next === "" ? `/meetings/${meetingId}` : sameOriginPath(form.next), 303);
});

export const clientAction = answerInPlace;

/** Only ever seen as the page on which a refusal is told. */
export default function AgendaAction() {
  return null;
}
