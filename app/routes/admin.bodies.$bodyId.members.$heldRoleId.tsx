import { useLoaderData } from "@remix-run/react";
import { Refusal } from "../../domain/refusal.ts";
import { answerForm, formName, wrongFields } from "../http/admin/answer-form.ts";
import { chosenSubstituteForm, substituteForm, termForm } from "../http/admin/people-forms.ts";
import { readFields, typedOf } from "../http/admin/read-fields.ts";
import { loggedIn } from "../http/route.ts";
import { sentForm } from "../http/sent-form.ts";
import { shortDay } from "../ui/admin/describe-term.ts";
import { HeldRolePage } from "../ui/admin/held-role-page.tsx";

export const loader = loggedIn.loader(async ({ services, session, param }) => {
  const { heldRoles, candidates } = await services.readMembers(session.actor, param("bodyId"));
  const held = heldRoles.find(({ id }) => id === param("heldRoleId"));
  if (held === undefined) throw new Refusal("role-unknown");
  return { held, candidates };
});

export const action = loggedIn.action(async ({ services, session: { actor }, request, param }) => {
  const sent = await sentForm(request);
  const typed = typedOf(sent);
  const heldRoleId = param("heldRoleId");
  const form = formName(sent, ["term", "end", "substitute", "remove-substitute"]);
  switch (form) {
    case "term": {
      const asked = readFields(termForm, sent);
      if (!asked.isValid) return wrongFields(form, asked);
      return answerForm(form, {
        typed,
        work: async () => ({ seen: await services.changeTerm(actor, heldRoleId, asked.values) }),
        storedNow: async () => {
          const { heldRoles } = await services.readMembers(actor, param("bodyId"));
          const held = heldRoles.find(({ id }) => id === heldRoleId);
          if (held === undefined) throw new Refusal("role-unknown");
          const days = [held.from, held.to].map((day) => (day === null ? "–" : shortDay(day)));
          return { seen: held.seen, storedNow: [days.join(" / ")] };
        },
      });
    }
    case "end":
      return answerForm(form, { typed, work: () => services.endTerm(actor, heldRoleId) });
    case "substitute": {
      const asked = readFields(substituteForm, sent);
      if (!asked.isValid) return wrongFields(form, asked);
      return answerForm(form, { typed, work: () => services.addSubstitute(actor, heldRoleId, asked.values.words) });
    }
    case "remove-substitute": {
      const asked = readFields(chosenSubstituteForm, sent);
      if (!asked.isValid) return wrongFields(form, asked);
      return answerForm(form, { typed, work: () => services.removeSubstitute(actor, asked.values.substituteId) });
    }
  }
});

export { keepForm as clientAction } from "../http/admin/keep-form.ts";

export default function HeldRole() {
  const { held, candidates } = useLoaderData<typeof loader>();
  return <HeldRolePage held={held} candidates={candidates} key={held.id} />;
}
