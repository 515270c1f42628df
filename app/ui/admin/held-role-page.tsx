import { X } from "lucide-react";
import type { HeldRoleView, MembersView } from "../../http/context.ts";
import { useDates, useText } from "../use-text.ts";
import { AdminForm } from "./admin-form.tsx";
import { describeTerm, shortDay } from "./describe-term.ts";
import { TextField, TickField } from "./fields.tsx";
import { FormButtons } from "./form-buttons.tsx";
import { FormPart, PagePart } from "./form-part.tsx";
import { PersonWords } from "./person-words.tsx";
import { useFormAnswer } from "./use-form-answer.ts";

/** One person's role in a body: for how long, who may stand in, and its end. */
export function HeldRolePage({ held, candidates }: { held: HeldRoleView; candidates: MembersView["candidates"] }) {
  const text = useText();
  const dates = useDates();
  const ended = useFormAnswer("end");
  return (
    <>
      <h2 className="h-part">
        {held.person.name} <span className="muted">{text.roles[held.role]}</span>
      </h2>
      {held.state === "over" ? (
        <PagePart title={text.admin.term.when}>
          <p className="num">
            {held.endedAt === null ? describeTerm(held, text) : text.admin.members.ended(dates.short(held.endedAt))}
          </p>
          <p className="muted">{text.admin.term.over}</p>
        </PagePart>
      ) : (
        <>
          <TermForm held={held} />
          {["chair", "member", "secretary"].includes(held.role) && (
            <PagePart title={text.admin.term.substitutes}>
              <Substitutes held={held} candidates={candidates} />
            </PagePart>
          )}
          <PagePart title={text.admin.term.end}>
            <AdminForm form="end" answer={ended}>
              <p className="hint">{text.admin.term.endHint}</p>
              <FormButtons
                form="end"
                answer={ended}
                label={text.admin.term.endSubmit}
                pending={text.admin.saving}
                isPrimary={false}
                tone="danger"
              />
            </AdminForm>
          </PagePart>
        </>
      )}
    </>
  );
}

function TermForm({ held }: { held: HeldRoleView }) {
  const text = useText();
  const words = text.admin.newMember;
  const answer = useFormAnswer("term");
  const typed = answer?.outcome === "refused" ? answer.kept : null;
  const field = (name: "from" | "to") => ({
    name,
    label: words[name],
    wrong: answer?.errors[name],
    defaultValue: typed?.[name] ?? shortDay(held[name] ?? ""),
  });
  return (
    <AdminForm form="term" answer={answer} seen={held.seen}>
      <FormPart title={text.admin.term.when} hint={words.whenHint}>
        <div className="adm-pair">
          <TextField {...field("from")} hint={words.dayHint} size="short" />
          <TextField {...field("to")} hint={words.dayHint} size="short" />
        </div>
        {held.role === "archivist" && (
          <TickField
            name="clearedForClosed"
            label={words.cleared}
            isTicked={typed === null ? held.clearedForClosed : typed.clearedForClosed === "on"}
          />
        )}
        <FormButtons form="term" answer={answer} label={text.admin.save} pending={text.admin.saving} />
      </FormPart>
    </AdminForm>
  );
}

function Substitutes({ held, candidates }: { held: HeldRoleView; candidates: MembersView["candidates"] }) {
  const text = useText();
  const words = text.admin.term;
  const added = useFormAnswer("substitute");
  const removed = useFormAnswer("remove-substitute");
  const others = candidates.filter(({ email }) => email !== held.person.email);
  return (
    <>
      <p className="hint">{words.substitutesHint}</p>
      {held.substitutes.length === 0 && <p className="empty">{words.noSubstitutes}</p>}
      <ul className="adm-people">
        {held.substitutes.map(({ id, person }) => (
          <li key={id}>
            <span>{person.name}</span>
            <AdminForm form="remove-substitute" answer={removed} className="adm-inline">
              <input type="hidden" name="substituteId" value={id} />
              <button
                type="submit"
                className="btn btn-icon"
                aria-label={words.remove(person.name)}
                title={words.remove(person.name)}
              >
                <X className="ic" />
              </button>
            </AdminForm>
          </li>
        ))}
      </ul>
      {/* Once someone is added the field is for the next. */}
      <AdminForm form="substitute" answer={added} key={held.substitutes.length}>
        <PersonWords
          label={words.substitute}
          candidates={others}
          wrong={added?.errors.words}
          defaultValue={added?.outcome === "refused" ? (added.kept.words ?? "") : ""}
        />
        <FormButtons
          form="substitute"
          answer={added}
          label={words.addSubstitute}
          pending={text.admin.saving}
          isPrimary={false}
        />
      </AdminForm>
    </>
  );
}
