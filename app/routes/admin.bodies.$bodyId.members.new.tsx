import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerForm, formName, wrongFields } from "../http/admin/answer-form.ts";
import { invitationLink } from "../http/admin/invitation-link.ts";
import { newMemberForm } from "../http/admin/people-forms.ts";
import { readFields, typedOf } from "../http/admin/read-fields.ts";
import { loggedIn } from "../http/route.ts";
import { sentForm } from "../http/sent-form.ts";
import { NewMember } from "../ui/admin/new-member.tsx";

export const loader = loggedIn.loader(({ services, session, param }) =>
  services.readMembers(session.actor, param("bodyId")),
);

/** Someone known: back to the list. Someone new: the link to hand to them, which is told this once. */
export const action = loggedIn.action(async ({ services, session, request, param }) => {
  const sent = await sentForm(request);
  const form = formName(sent, ["member"]);
  const asked = readFields(newMemberForm, sent);
  if (!asked.isValid) return wrongFields(form, asked);
  const { person } = asked.values;
  const work = async () => {
    const { invitation } = await services.addMember(session.actor, param("bodyId"), asked.values);
    if (invitation === null || person.kind === "known") throw redirect(`/admin/bodies/${param("bodyId")}/members`, 303);
    return { invitation: invitationLink(request, invitation, person.name) };
  };
  return answerForm(form, { work, typed: typedOf(sent) });
});

export { keepForm as clientAction } from "../http/admin/keep-form.ts";

export default function NewMemberPage() {
  return <NewMember members={useLoaderData<typeof loader>()} />;
}
