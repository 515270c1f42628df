import { approvalRules } from "../../../domain/meeting/body.ts";
import { useUnsavedWork } from "../leaving/use-unsaved-work.ts";
import { useText } from "../use-text.ts";
import { AdminForm } from "./admin-form.tsx";
import { RadioField, TextField, TickField } from "./fields.tsx";
import { FormPart } from "./form-part.tsx";
import { PartButtons } from "./part-buttons.tsx";
import { useBodyView } from "./use-body-view.ts";
import { useFormAnswer } from "./use-form-answer.ts";
import { useTouched } from "./use-touched.ts";

/** A body's name, where and when it meets, and its rules. */
export function BodyDetails() {
  const text = useText();
  const words = text.admin.details;
  const { body, seen } = useBodyView();
  const answer = useFormAnswer("details");
  const [isUnsaved, touch] = useTouched(answer);
  useUnsavedWork(isUnsaved ? { what: "text", state: "open" } : null);
  const typed = answer?.outcome === "refused" ? answer.kept : null;
  const field = (name: "name" | "municipality" | "place" | "start" | "minutes", stored: string) => ({
    name,
    label: words[name],
    wrong: answer?.errors[name],
    defaultValue: typed?.[name] ?? stored,
  });
  const isTicked = (name: string, stored: boolean) => (typed === null ? stored : typed[name] === "on");
  return (
    <AdminForm form="details" answer={answer} seen={seen.details} onEdit={touch}>
      <FormPart title={words.about} hint={words.kept}>
        <TextField {...field("name", body.name)} isRequired />
        <TextField {...field("municipality", body.municipality)} isRequired />
      </FormPart>
      <FormPart title={words.meetings} hint={words.meetingsHint}>
        <TextField {...field("place", body.defaults.place)} />
        <div className="adm-pair">
          <TextField {...field("start", body.defaults.start)} size="short" isRequired />
          <TextField {...field("minutes", String(body.defaults.minutes))} inputMode="numeric" size="short" isRequired />
        </div>
      </FormPart>
      <FormPart title={words.closed}>
        <TickField
          name="closedShowsCaseNumber"
          label={words.showsCaseNumber}
          hint={words.showsCaseNumberHint}
          isTicked={isTicked("closedShowsCaseNumber", body.closedShowsCaseNumber)}
        />
      </FormPart>
      <FormPart title={words.decisions}>
        <TickField
          name="usesVotes"
          label={words.usesVotes}
          hint={words.usesVotesHint}
          isTicked={isTicked("usesVotes", body.usesVotes)}
        />
        <RadioField
          name="approvalRule"
          label={words.approval}
          wrong={answer?.errors.approvalRule}
          defaultValue={approvalRules.find((rule) => rule === typed?.approvalRule) ?? body.approvalRule}
          options={approvalRules.map((rule) => [rule, words.approvalRules[rule]] as const)}
        />
      </FormPart>
      <PartButtons part="details" answer={answer} isUnsaved={isUnsaved} />
    </AdminForm>
  );
}
