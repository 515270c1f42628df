import { redirect } from "@remix-run/node";
import type { z } from "zod";
import type { Actor } from "../../domain/access/actor.ts";
import { outcomeOf } from "../../domain/minutes/outcome.ts";
import { noStore } from "../http/answers.ts";
import type { Services } from "../http/context.ts";
import { itemForm, readForm } from "../http/held-forms.ts";
import { isForBrowser, loggedIn } from "../http/route.ts";

export const loader = loggedIn.loader(({ param }) =>
  redirect(`/meetings/${param("meetingId")}/items/${param("itemId")}`),
);

/** What people do with an item while the meeting is held: `held-forms.ts` has the fields of each `intent`. */
export const action = loggedIn.action(async ({ services, session, param, request }) => {
  const itemId = param("itemId");
  await perform(services, session.actor, itemId, await readForm(request, itemForm));
  if (isForBrowser(request)) return redirect(`/meetings/${param("meetingId")}/items/${itemId}`, 303);
  return Response.json({}, { headers: noStore });
});

function perform(services: Services, actor: Actor, itemId: string, sent: z.infer<typeof itemForm>): Promise<void> {
  switch (sent.intent) {
    case "take-up":
      return services.takeUpItem(actor, itemId, sent.from);
    case "finish":
      return services.finishItem(actor, itemId);
    case "resume":
      return services.resumeItem(actor, itemId);
    case "recuse":
      return services.declareRecusal(actor, itemId, { personId: sent.person, reason: sent.reason });
    case "withdraw":
      return services.withdrawRecusal(actor, itemId, sent.person);
    case "decide": {
      const { kind, meetingId, referredTo, version } = sent;
      const outcome = kind === null ? null : outcomeOf({ kind, meetingId, referredTo });
      return services.decideItem(actor, itemId, { outcome, version });
    }
    case "vote":
      return services.recordVote(actor, itemId, { participantId: sent.participant, choice: sent.choice });
    case "answer":
      return services.answerQuestion(actor, itemId, sent);
    case "task":
      return services.answerQuestion(actor, itemId, { question: sent.question, task: true });
    case "reopen":
      return services.answerQuestion(actor, itemId, { question: sent.question, task: false });
    case "option":
      return services.saveOption(actor, itemId, sent);
    case "remove-option":
      return services.removeOption(actor, itemId, sent);
    case "follow-up":
      return services.saveFollowUp(actor, itemId, { ...sent, ownerId: sent.owner });
    case "remove-follow-up":
      return services.removeFollowUp(actor, itemId, sent);
    case "statement":
      return services.saveStatement(actor, itemId, { ...sent, personId: sent.person });
    case "remove-statement":
      return services.removeStatement(actor, itemId, sent);
  }
}
