import { Link } from "@remix-run/react";
import type { PersonDetails } from "../../http/context.ts";
import { useDates, useText } from "../use-text.ts";
import { AdminForm } from "./admin-form.tsx";
import { describeTerm } from "./describe-term.ts";
import { TextField } from "./fields.tsx";
import { FormButtons } from "./form-buttons.tsx";
import { FormPart, PagePart } from "./form-part.tsx";
import { InvitationLink } from "./invitation-link.tsx";
import { OneButton } from "./one-button.tsx";
import { PersonState } from "./people-list.tsx";
import { useFormAnswer } from "./use-form-answer.ts";

/** A person: what they are called, what they are in which body, and whether they can log in and administer. */
export function PersonPage({ person }: { person: PersonDetails }) {
  const text = useText();
  const words = text.admin.person;
  const invited = useFormAnswer("invite");
  const isActive = person.state !== "deactivated";
  return (
    <>
      <p className="muted small">{person.email}</p>
      <h1 className="h-page">{person.name}</h1>
      {invited?.invitation && <InvitationLink key={invited.invitation.link} invitation={invited.invitation} />}
      <PersonCard person={person} />
      <PagePart title={words.roles}>
        <HeldRoles person={person} />
      </PagePart>
      <PagePart title={words.access}>
        <PersonState state={person.state} />
        <Access person={person} />
      </PagePart>
      {isActive && (
        <PagePart title={words.administration}>
          <OneButton
            form={person.isAdministrator ? "withdraw" : "grant"}
            label={person.isAdministrator ? words.withdraw : words.grant}
            hint={person.isAdministrator ? words.isAdministrator : words.isNotAdministrator}
          />
        </PagePart>
      )}
      <PagePart title={isActive ? words.deactivate : words.reactivate}>
        {isActive ? (
          <OneButton form="deactivate" label={words.deactivate} hint={words.deactivateHint} tone="danger" />
        ) : (
          <OneButton form="reactivate" label={words.reactivate} hint={words.deactivated} />
        )}
      </PagePart>
    </>
  );
}

function PersonCard({ person }: { person: PersonDetails }) {
  const text = useText();
  const words = text.admin.person;
  const answer = useFormAnswer("card");
  const typed = answer?.outcome === "refused" ? answer.kept : {};
  const field = (name: "name" | "email" | "initials") => ({
    name,
    label: words[name],
    wrong: answer?.errors[name],
    defaultValue: typed[name] ?? person[name],
    isRequired: true,
  });
  return (
    <AdminForm form="card" answer={answer} seen={person.seen}>
      <FormPart title={words.card}>
        <TextField {...field("name")} />
        <TextField {...field("initials")} size="short" />
        <TextField {...field("email")} type="email" />
        <FormButtons form="card" answer={answer} label={text.admin.save} pending={text.admin.saving} />
      </FormPart>
    </AdminForm>
  );
}

function HeldRoles({ person: { roles } }: { person: PersonDetails }) {
  const text = useText();
  const dates = useDates();
  if (roles.length === 0) return <p className="muted">{text.admin.person.noRoles}</p>;
  return (
    <ul className="adm-roles">
      {roles.map(({ id, bodyId, bodyName, role, state, ...term }) => (
        <li key={id}>
          <Link to={`/admin/bodies/${bodyId}/members/${id}`}>
            {text.roles[role]}, {bodyName}
          </Link>
          <span className="muted small num">
            {term.endedAt === null ? describeTerm(term, text) : text.admin.members.ended(dates.short(term.endedAt))}
            {state === "in-force" ? "" : ` (${text.admin.members.states[state].toLocaleLowerCase()})`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Access({ person }: { person: PersonDetails }) {
  const text = useText();
  const dates = useDates();
  const words = text.admin.person;
  if (person.state === "deactivated") return null;
  return (
    <>
      {person.invitedUntil !== null && (
        <p className="hint">
          {words.invitedUntil(`${dates.short(person.invitedUntil)} ${dates.clock(person.invitedUntil)}`)}
        </p>
      )}
      <OneButton
        form="invite"
        label={person.hasPassword ? words.reset : words.invite}
        hint={person.hasPassword ? `${words.inviteHint} ${words.resetHint}` : words.inviteHint}
      />
    </>
  );
}
