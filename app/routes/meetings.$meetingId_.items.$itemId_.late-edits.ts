import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { LateChange } from "../../domain/document/late-edit.ts";
import type { RichText } from "../../domain/document/rich-text.ts";
import { Refusal } from "../../domain/refusal.ts";
import { noStore } from "../http/answers.ts";
import { isForBrowser, loggedIn } from "../http/route.ts";
import { sentForm } from "../http/sent-form.ts";

const zone = z.enum(["case", "minutes"]);

/** The texts of `?zone=` as they stand now: what a late edit is compared with. */
export const loader = loggedIn.loader(async ({ services, session, param, request }) => {
  const asked = zone.safeParse(new URL(request.url).searchParams.get("zone"));
  if (!asked.success) throw new Refusal("input-invalid", { field: "zone" });
  const { content } = await services.readItem(session.actor, param("itemId"));
  if (content === null) throw new Refusal("item-unknown");
  const texts = asked.data === "case" ? content.sections : [content.decision];
  return Response.json(
    texts.map(({ key, heading, text }) => ({ fragment: key, heading, text })),
    { headers: noStore },
  );
});

const richText = z
  .object({ type: z.literal("doc"), content: z.array(z.looseObject({ type: z.string() })).default([]) })
  .transform((text) => text as RichText);

const change: z.ZodType<LateChange> = z.object({ fragment: z.string().max(100), frozen: richText, written: richText });

const form = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("hand-in"),
    zone,
    note: z
      .string()
      .trim()
      .max(1000)
      .transform((note) => note || null),
    changes: z.string().transform((json, context) => {
      try {
        return z.array(change).min(1).max(50).parse(JSON.parse(json));
      } catch {
        context.addIssue("not readable");
        return z.NEVER;
      }
    }),
  }),
  z.object({ intent: z.literal("settle"), id: z.uuid() }),
]);

/** `intent=hand-in`: sends the secretary what was written too late. `intent=settle`: it is dealt with. */
export const action = loggedIn.action(async ({ services, session, param, request }) => {
  const sent = form.safeParse(Object.fromEntries(await sentForm(request)));
  if (!sent.success) throw new Refusal("input-invalid", { field: String(sent.error.issues[0]?.path[0] ?? "intent") });
  const itemId = param("itemId");
  if (sent.data.intent === "settle") await services.settleLateEdit(session.actor, sent.data.id);
  else await services.handInLateEdit(session.actor, { itemId, zone: sent.data.zone }, sent.data);
  if (isForBrowser(request)) return redirect(`/meetings/${param("meetingId")}/items/${itemId}`, 303);
  return Response.json({}, { headers: noStore });
});
