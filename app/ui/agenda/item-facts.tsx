import { itemKinds } from "../../../domain/meeting/agenda-item.ts";
import { factBounds, factText, type ItemFactName } from "../../../domain/meeting/item-facts.ts";
import type { ItemContent, ItemEditing, ItemView, PersonView } from "../../http/context.ts";
import { useText } from "../use-text.ts";
import { AccessFact } from "./access-fact.tsx";
import { CaseFact } from "./case-fact.tsx";
import { CaseItems } from "./case-items.tsx";
import { ChoiceFact } from "./choice-fact.tsx";
import { GuestsFact } from "./guests-fact.tsx";
import { LineFact } from "./line-fact.tsx";
import { QuestionsFact } from "./questions-fact.tsx";

/** What is known of an item beside its texts, each fact a field that is saved by itself. */
export function ItemFactFields({
  item,
  content,
  editing,
  action,
}: {
  item: ItemView;
  content: ItemContent;
  editing: ItemEditing;
  /** Where the fields are sent. */
  action: string;
}) {
  const text = useText();
  const words = text.agenda.facts;
  const targetOf = (field: ItemFactName) => ({
    action,
    fields: { intent: "fact", field },
    saved: factText(editing.facts, field),
  });
  const caseFields = (
    <section className="fact">
      <h3 className="vh">{text.meeting.case}</h3>
      <CaseFact target={targetOf("caseNumber")} savedTitles={item.kleTitles} />
      <CaseItems items={content.earlierItems} />
      <LineFact
        label={words.estimatedMinutes}
        target={targetOf("estimatedMinutes")}
        longest={3}
        inputMode="numeric"
        hint={text.agenda.minutesBounds}
      />
    </section>
  );
  if (editing.scope === "case-facts") return caseFields;
  return (
    <>
      {caseFields}
      <section className="fact">
        <ChoiceFact
          label={words.kind}
          target={targetOf("kind")}
          choices={itemKinds.map((kind) => ({ value: kind, label: text.agenda.kinds[kind] }))}
        />
        <AccessFact editing={editing} targetOf={targetOf} />
      </section>
      <section className="fact">
        <ChoiceFact
          label={words.caseAuthorId}
          target={targetOf("caseAuthorId")}
          choices={people(editing.people.caseAuthors, text.agenda.nobody)}
        />
        <ChoiceFact
          label={words.presenterId}
          target={targetOf("presenterId")}
          choices={people(editing.people.presenters, text.agenda.nobody)}
        />
        <LineFact label={words.decidingBody} target={targetOf("decidingBody")} longest={factBounds.name} lang="da" />
        <LineFact label={words.recommendedBy} target={targetOf("recommendedBy")} longest={factBounds.name} lang="da" />
      </section>
      <section className="fact">
        <h3>{text.meeting.guests}</h3>
        <GuestsFact editing={editing} action={action} />
      </section>
      <section className="fact">
        <h3>{text.meeting.questions}</h3>
        <QuestionsFact questions={content.discussionQuestions} action={action} />
      </section>
    </>
  );
}

const people = (all: readonly PersonView[], nobody: string) => [
  { value: "", label: nobody },
  ...all.map(({ id, name }) => ({ value: id, label: name })),
];
