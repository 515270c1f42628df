import { Link } from "@remix-run/react";
import { roles } from "../../../domain/access/actor.ts";
import type { MembersView } from "../../http/context.ts";
import { useText } from "../use-text.ts";
import { AdminForm } from "./admin-form.tsx";
import { ChoiceField, TextField, TickField } from "./fields.tsx";
import { FormButtons } from "./form-buttons.tsx";
import { FormPart } from "./form-part.tsx";
import { InvitationLink } from "./invitation-link.tsx";
import { PersonWords } from "./person-words.tsx";
import { useFormAnswer } from "./use-form-answer.ts";

/** A role in a body, for someone known or someone new. */
export function NewMember({ members: { bodyId, candidates } }: { members: MembersView }) {
  const text = useText();
  const words = text.admin.newMember;
  const answer = useFormAnswer("member");
  const typed = answer?.outcome === "refused" ? answer.kept : {};
  const field = (name: "name" | "email" | "from" | "to") => ({
    name,
    label: words[name],
    wrong: answer?.errors[name],
    defaultValue: typed[name] ?? "",
  });
  const who = typed.who ?? (candidates.length > 1 ? "known" : "new");
  return (
    <>
      {answer?.invitation && <InvitationLink key={answer.invitation.link} invitation={answer.invitation} />}
      {/* Once someone is added the fields are for the next. */}
      <AdminForm form="member" answer={answer} key={`after ${answer?.invitation?.link ?? "none"}`}>
        <h2 className="h-part">{words.title}</h2>
        <FormPart title={words.who}>
          <div className="adm-either">
            <Choice value="known" label={words.known} chosen={who} />
            <div className="adm-if">
              <PersonWords
                label={words.words}
                candidates={candidates}
                wrong={answer?.errors.words}
                defaultValue={typed.words ?? ""}
              />
            </div>
            <Choice value="new" label={words.new} chosen={who} />
            <div className="adm-if">
              <TextField {...field("name")} />
              <TextField {...field("email")} type="email" hint={words.emailHint} />
            </div>
          </div>
        </FormPart>
        <FormPart title={words.what}>
          <ChoiceField
            name="role"
            label={words.role}
            wrong={answer?.errors.role}
            defaultValue={roles.find((role) => role === typed.role) ?? "member"}
            options={roles.map((role) => [role, text.roles[role]] as const)}
          />
          <TickField
            name="clearedForClosed"
            label={words.cleared}
            hint={words.clearedHint}
            isTicked={typed.clearedForClosed === "on"}
          />
        </FormPart>
        <FormPart title={words.when} hint={words.whenHint}>
          <div className="adm-pair">
            <TextField {...field("from")} hint={words.dayHint} size="short" />
            <TextField {...field("to")} hint={words.dayHint} size="short" />
          </div>
        </FormPart>
        <FormButtons form="member" answer={answer} label={words.submit} pending={words.adding}>
          <Link className="btn" to={`/admin/bodies/${bodyId}/members`}>
            {words.back}
          </Link>
        </FormButtons>
      </AdminForm>
    </>
  );
}

function Choice({ value, label, chosen }: { value: string; label: string; chosen: string }) {
  return (
    <label className="choice">
      <input type="radio" name="who" value={value} defaultChecked={value === chosen} />
      <span>{label}</span>
    </label>
  );
}
