import { redirect } from "@remix-run/node";
import { z } from "zod";
import { Refusal } from "../../domain/refusal.ts";
import { loggedIn } from "../http/route.ts";
import { sentForm } from "../http/sent-form.ts";

const form = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("start"), reason: z.string().trim().min(1).max(500) }),
  z.object({ intent: z.literal("send-out") }),
  z.object({ intent: z.literal("drop") }),
]);

/** `intent=start`, with `reason`: opens a case text that was sent out. `intent=send-out`: sends out what it is now. `intent=drop`: gives it up. */
export const action = loggedIn.action(async ({ services, session, param, request }) => {
  const sent = form.safeParse(Object.fromEntries(await sentForm(request)));
  if (!sent.success) throw new Refusal("input-invalid", { field: "reason" });
  const itemId = param("itemId");
  const { actor } = session;
  if (sent.data.intent === "start") await services.startCorrection(actor, itemId, sent.data.reason);
  else if (sent.data.intent === "send-out") await services.sendOutCorrection(actor, itemId);
  else await services.dropCorrection(actor, itemId);
  return redirect(`/meetings/${param("meetingId")}/items/${itemId}`, 303);
});

export const loader = loggedIn.loader(({ param }) =>
  redirect(`/meetings/${param("meetingId")}/items/${param("itemId")}`),
);
