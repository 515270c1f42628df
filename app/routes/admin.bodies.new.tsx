import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerForm, formName, wrongFields } from "../http/admin/answer-form.ts";
import { newBodyForm } from "../http/admin/body-forms.ts";
import { readFields, typedOf } from "../http/admin/read-fields.ts";
import { loggedIn } from "../http/route.ts";
import { sentForm } from "../http/sent-form.ts";
import { NewBody } from "../ui/admin/new-body.tsx";
import { titled } from "../ui/titled.ts";

/** Most installations are of one municipality: the one that is known is filled in. */
export const loader = loggedIn.loader(async ({ services, session }) => {
  const bodies = await services.listBodies(session.actor);
  return { municipality: bodies.find(({ municipality }) => municipality !== "")?.municipality ?? "" };
});

export const action = loggedIn.action(async ({ services, session, request }) => {
  const sent = await sentForm(request);
  const form = formName(sent, ["body"]);
  const asked = readFields(newBodyForm, sent);
  if (!asked.isValid) return wrongFields(form, asked);
  const work = async () => {
    throw redirect(`/admin/start?body=${await services.createBody(session.actor, asked.values)}`, 303);
  };
  return answerForm(form, { work, typed: typedOf(sent) });
});

export { keepForm as clientAction } from "../http/admin/keep-form.ts";

export const meta: MetaFunction = ({ matches }) => titled(matches, (text) => text.admin.newBody.title);

export default function NewBodyPage() {
  return <NewBody {...useLoaderData<typeof loader>()} />;
}
