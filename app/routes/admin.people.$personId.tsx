import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerForm, formName, wrongFields } from "../http/admin/answer-form.ts";
import { invitationLink } from "../http/admin/invitation-link.ts";
import { personForm } from "../http/admin/people-forms.ts";
import { readFields, typedOf } from "../http/admin/read-fields.ts";
import { loggedIn } from "../http/route.ts";
import { sentForm } from "../http/sent-form.ts";
import { PersonPage } from "../ui/admin/person-page.tsx";
import { titled } from "../ui/titled.ts";

export const loader = loggedIn.loader(({ services, session, param }) =>
  services.readPerson(session.actor, param("personId")),
);

export const action = loggedIn.action(async ({ services, session: { actor }, request, param }) => {
  const sent = await sentForm(request);
  const typed = typedOf(sent);
  const personId = param("personId");
  const form = formName(sent, ["card", "invite", "grant", "withdraw", "deactivate", "reactivate"]);
  switch (form) {
    case "card": {
      const asked = readFields(personForm, sent);
      if (!asked.isValid) return wrongFields(form, asked);
      return answerForm(form, {
        typed,
        work: async () => ({ seen: await services.changePerson(actor, personId, asked.values) }),
        storedNow: async () => {
          const { seen, name, initials, email } = await services.readPerson(actor, personId);
          return { seen, storedNow: [name, initials, email] };
        },
      });
    }
    case "invite":
      return answerForm(form, {
        typed,
        work: async () => {
          const invitation = await services.invitePerson(actor, personId);
          const { name } = await services.readPerson(actor, personId);
          return { invitation: invitationLink(request, invitation, name) };
        },
      });
    case "grant":
      return answerForm(form, { typed, work: () => services.grantAdministration(actor, personId) });
    case "withdraw":
      return answerForm(form, { typed, work: () => services.withdrawAdministration(actor, personId) });
    case "deactivate":
      return answerForm(form, { typed, work: () => services.deactivatePerson(actor, personId) });
    case "reactivate":
      return answerForm(form, { typed, work: () => services.reactivatePerson(actor, personId) });
  }
});

export { keepForm as clientAction } from "../http/admin/keep-form.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titled(matches, (text) => data?.name ?? text.admin.people);

export default function Person() {
  const person = useLoaderData<typeof loader>();
  return <PersonPage person={person} key={person.id} />;
}
