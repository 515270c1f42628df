import { useText } from "../use-text.ts";
import { AdminForm } from "./admin-form.tsx";
import { TextField } from "./fields.tsx";
import { FormButtons } from "./form-buttons.tsx";
import { FormPart } from "./form-part.tsx";
import { InvitationLink } from "./invitation-link.tsx";
import { useFormAnswer } from "./use-form-answer.ts";

/** A new person, and the link to hand to them. */
export function NewPerson() {
  const text = useText();
  const words = text.admin.newPerson;
  const answer = useFormAnswer("person");
  const typed = answer?.outcome === "refused" ? answer.kept : {};
  const field = (name: "name" | "email" | "initials") => ({
    name,
    label: words[name],
    wrong: answer?.errors[name],
    defaultValue: typed[name] ?? "",
  });
  return (
    <>
      <h1 className="h-page">{words.title}</h1>
      {answer?.invitation && <InvitationLink key={answer.invitation.link} invitation={answer.invitation} />}
      <AdminForm form="person" answer={answer} key={`after ${answer?.invitation?.link ?? "none"}`}>
        <FormPart title={text.admin.person.card}>
          <TextField {...field("name")} isRequired />
          <TextField {...field("email")} type="email" hint={words.emailHint} isRequired />
          <TextField {...field("initials")} hint={words.initialsHint} size="short" />
        </FormPart>
        <FormButtons form="person" answer={answer} label={words.submit} pending={words.creating} />
      </AdminForm>
    </>
  );
}
