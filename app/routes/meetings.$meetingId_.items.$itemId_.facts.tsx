import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useParams } from "@remix-run/react";
import { factText } from "../../domain/meeting/item-facts.ts";
import { guestFactText } from "../../domain/meeting/item-guests.ts";
import { isRefusal, type RefusalCode, type RefusalFacts } from "../../domain/refusal.ts";
import { type ItemForm, readItemForm } from "../http/agenda-form.ts";
import { answerInPlace, done } from "../http/answer-in-place.ts";
import { noStore } from "../http/answers.ts";
import type { RequestContext, SessionView } from "../http/context.ts";
import { refusalStatus } from "../http/refusals.ts";
import { isForBrowser, loggedIn } from "../http/route.ts";
import { ConflictPage } from "../ui/agenda/conflict-page.tsx";
import { titled } from "../ui/titled.ts";
import { useText } from "../ui/use-text.ts";

/** Asked for the answer to a form as well: a redirect from here would take that answer's place. */
export const loader = loggedIn.loader(() => null);

/** Someone else changed the same meanwhile: what was sent, and what stands there now. */
export interface FactConflict {
  readonly outcome: "refused";
  readonly refusal: RefusalCode;
  readonly facts: RefusalFacts;
  readonly now: string;
  readonly sent: ItemForm;
}

/** One fact of an item, one guest, question or attachment: field `intent`. */
export const action = loggedIn.action(async ({ services, session, param, request }) => {
  const itemId = param("itemId");
  const form = await readItemForm(request);
  try {
    await change(services, session, itemId, form);
  } catch (error) {
    if (!isRefusal(error) || error.refusal !== "changed-meanwhile") throw error;
    const { refusal, facts } = error;
    const now = await valueNow(services, session, itemId, form);
    return data({ outcome: "refused", refusal, facts, now, sent: form } satisfies FactConflict, {
      status: refusalStatus[refusal],
      headers: noStore,
    });
  }
  if (!isForBrowser(request)) return done;
  return redirect(`/meetings/${param("meetingId")}/items/${itemId}#om-punktet`, 303);
});

type Services = RequestContext["services"];

function change(services: Services, { actor }: SessionView, itemId: string, form: ItemForm): Promise<void> {
  switch (form.intent) {
    case "fact":
      return services.changeItemFact(actor, itemId, form);
    case "question":
      return services.changeQuestion(actor, itemId, form);
    case "add-guest":
      return services.addGuest(actor, itemId, form.name);
    case "guest":
      return services.changeGuest(actor, itemId, form.guestId, form);
    case "remove-guest":
      return services.removeGuest(actor, itemId, form.guestId);
    case "attachment":
      return services.retitleAttachment(actor, itemId, form.attachmentId, form);
    case "place-attachment":
      return services.placeAttachment(actor, itemId, form.attachmentId, form.beforeId || null);
    case "remove-attachment":
      return services.removeAttachment(actor, itemId, form.attachmentId);
  }
}

/** What the field says now, for whoever may change it; "" for a guest or a question that is gone. */
async function valueNow(services: Services, { actor }: SessionView, itemId: string, form: ItemForm): Promise<string> {
  const { editing, content } = await services.readItem(actor, itemId);
  if (form.intent === "attachment") return content?.attachments.find(({ id }) => id === form.attachmentId)?.title ?? "";
  if (editing === null) return "";
  if (form.intent === "fact") return factText(editing.facts, form.field);
  if (form.intent !== "guest") return "";
  const guest = editing.guests.find(({ id }) => id === form.guestId);
  return guest === undefined ? "" : guestFactText(guest, form.field);
}

export const clientAction = answerInPlace;

export const meta: MetaFunction = ({ matches }) => titled(matches, (text) => text.agenda.conflictTitle);

/** Without scripts: the page on which someone chooses between what they wrote and what stands there now. */
export default function FactAction() {
  const answer = useActionData<typeof action>() as FactConflict | typeof done | undefined;
  const { meetingId, itemId } = useParams();
  const text = useText();
  const itemPath = `/meetings/${meetingId}/items/${itemId}`;
  if (answer !== undefined && "sent" in answer) return <ConflictPage conflict={answer} itemPath={itemPath} />;
  return (
    <main id="main" className="page narrow">
      <Link to={itemPath}>{text.history.back}</Link>
    </main>
  );
}
