import { useUnsavedWork } from "../leaving/use-unsaved-work.ts";
import { useText } from "../use-text.ts";
import { AdminForm } from "./admin-form.tsx";
import { type EditedRow, fieldName } from "./edited-rows.ts";
import { TextField, Wrong } from "./fields.tsx";
import { PartButtons } from "./part-buttons.tsx";
import { RowList } from "./row-list.tsx";
import { groundRows, groundRules } from "./row-rules.ts";
import { useBodyView } from "./use-body-view.ts";
import { useEditedRows } from "./use-edited-rows.ts";
import { useFormAnswer } from "./use-form-answer.ts";

/** The grounds on which a body may close an item. */
export function BodyGrounds() {
  const text = useText();
  const words = text.admin.grounds;
  const { body, seen } = useBodyView();
  const answer = useFormAnswer("grounds");
  const nameOf = ({ fields }: EditedRow) => fields.ground || words.new;
  const edited = useEditedRows({ stored: groundRows(body), seen: seen.grounds, answer, rules: groundRules, nameOf });
  useUnsavedWork(edited.isUnsaved ? { what: "text", state: "open" } : null);
  return (
    <AdminForm form="grounds" answer={answer} seen={seen.grounds} onEdit={edited.touch}>
      <h2 className="vh">{text.admin.parts.grounds}</h2>
      <p className="muted">{words.lead}</p>
      <Wrong name="rows" wrong={answer?.errors.rows} />
      <RowList
        {...edited}
        nameOf={nameOf}
        addLabel={words.add}
        empty={words.empty}
        line={(row) => (
          <div className="wide">
            <TextField
              name={fieldName("ground", row.id)}
              label={words.ground}
              wrong={answer?.errors[fieldName("ground", row.id)]}
              defaultValue={row.fields.ground ?? ""}
              isRequired
              isLabelHidden
            />
          </div>
        )}
      />
      <PartButtons part="grounds" answer={answer} isUnsaved={edited.isUnsaved} />
    </AdminForm>
  );
}
