import { redirect } from "@remix-run/node";
import { z } from "zod";
import { Refusal } from "../../domain/refusal.ts";
import { noStore } from "../http/answers.ts";
import { isForBrowser, loggedIn } from "../http/route.ts";
import { sentForm } from "../http/sent-form.ts";

const form = z.object({ edition: z.enum(["public", "full"]) });

export const loader = loggedIn.loader(({ param }) => redirect(`/meetings/${param("meetingId")}/export`));

/** Starts an export, field `edition`. Scripts get it as JSON; a form that was sent without them, a page to wait on. */
export const action = loggedIn.action(async ({ services, session, param, request }) => {
  const meetingId = param("meetingId");
  const asked = form.safeParse(Object.fromEntries(await sentForm(request)));
  if (!asked.success) throw new Refusal("input-invalid", { field: "edition" });
  const view = await services.startExport(session.actor, meetingId, asked.data.edition);
  if (isForBrowser(request)) return redirect(`/exports/${view.id}?meeting=${meetingId}`, 303);
  return Response.json(view, { status: 201, headers: noStore });
});
