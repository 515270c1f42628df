import { useUnsavedWork } from "../leaving/use-unsaved-work.ts";
import { useText } from "../use-text.ts";
import { AdminForm } from "./admin-form.tsx";
import { type EditedRow, fieldName, isRetired } from "./edited-rows.ts";
import { ChoiceField, LongField, TextField, TickField, Wrong } from "./fields.tsx";
import { PartButtons } from "./part-buttons.tsx";
import { RetiredSections } from "./retired-sections.tsx";
import { RowList } from "./row-list.tsx";
import { sectionRows, sectionRules } from "./row-rules.ts";
import { useBodyView } from "./use-body-view.ts";
import { useEditedRows } from "./use-edited-rows.ts";
import { useFormAnswer } from "./use-form-answer.ts";

/** The section template of a body. */
export function BodySections() {
  const text = useText();
  const words = text.admin.sections;
  const { body, seen } = useBodyView();
  const answer = useFormAnswer("sections");
  const nameOf = ({ fields }: EditedRow) => fields.heading || words.new;
  const edited = useEditedRows({
    stored: sectionRows(body),
    seen: seen.sections,
    answer,
    rules: sectionRules,
    nameOf,
  });
  useUnsavedWork(edited.isUnsaved ? { what: "text", state: "open" } : null);
  const wrong = (field: string, { id }: EditedRow) => answer?.errors[fieldName(field, id)];

  return (
    <AdminForm form="sections" answer={answer} seen={seen.sections} onEdit={edited.touch}>
      <h2 className="vh">{text.admin.parts.sections}</h2>
      <p className="muted">{words.lead}</p>
      <Wrong name="rows" wrong={answer?.errors.rows} />
      <RowList
        {...edited}
        nameOf={nameOf}
        addLabel={words.add}
        line={(row) => (
          <>
            <TextField
              name={fieldName("heading", row.id)}
              label={words.heading}
              wrong={wrong("heading", row)}
              defaultValue={row.fields.heading ?? ""}
              isRequired
            />
            <ChoiceField
              name={fieldName("writtenBy", row.id)}
              label={words.writtenBy}
              wrong={wrong("writtenBy", row)}
              defaultValue={row.fields.writtenBy === "secretary" ? "secretary" : "case-author"}
              options={[
                ["case-author", words.writers["case-author"]],
                ["secretary", words.writers.secretary],
              ]}
            />
            <div className="wide">
              <LongField
                name={fieldName("help", row.id)}
                label={`${words.help} ${text.admin.optional}`}
                wrong={wrong("help", row)}
                defaultValue={row.fields.help ?? ""}
              />
              <TickField
                name={fieldName("isRequired", row.id)}
                label={words.required}
                isTicked={row.fields.isRequired === "on"}
              />
            </div>
          </>
        )}
      />
      <RetiredSections rows={edited.rows.filter(isRetired)} run={edited.run} />
      <PartButtons part="sections" answer={answer} isUnsaved={edited.isUnsaved} />
    </AdminForm>
  );
}
