import type { MetaFunction } from "@remix-run/node";
import { answerForm, formName, wrongFields } from "../http/admin/answer-form.ts";
import { invitationLink } from "../http/admin/invitation-link.ts";
import { newPersonForm } from "../http/admin/people-forms.ts";
import { readFields, typedOf } from "../http/admin/read-fields.ts";
import { loggedIn } from "../http/route.ts";
import { sentForm } from "../http/sent-form.ts";
import { NewPerson } from "../ui/admin/new-person.tsx";
import { titled } from "../ui/titled.ts";

/** Shown to whom the list is shown. */
export const loader = loggedIn.loader(async ({ services, session }) => {
  await services.listBodies(session.actor);
  return null;
});

export const action = loggedIn.action(async ({ services, session, request }) => {
  const sent = await sentForm(request);
  const form = formName(sent, ["person"]);
  const asked = readFields(newPersonForm, sent);
  if (!asked.isValid) return wrongFields(form, asked);
  const { name } = asked.values;
  const work = async () => ({
    invitation: invitationLink(request, await services.createPerson(session.actor, asked.values), name),
  });
  return answerForm(form, { work, typed: typedOf(sent) });
});

export { keepForm as clientAction } from "../http/admin/keep-form.ts";

export const meta: MetaFunction = ({ matches }) => titled(matches, (text) => text.admin.newPerson.title);

export default NewPerson;
