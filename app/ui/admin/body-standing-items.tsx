import { itemKinds } from "../../../domain/meeting/agenda-item.ts";
import { useUnsavedWork } from "../leaving/use-unsaved-work.ts";
import { useText } from "../use-text.ts";
import { AdminForm } from "./admin-form.tsx";
import { type EditedRow, fieldName } from "./edited-rows.ts";
import { ChoiceField, TextField, Wrong } from "./fields.tsx";
import { PartButtons } from "./part-buttons.tsx";
import { RowList } from "./row-list.tsx";
import { standingRows, standingRules } from "./row-rules.ts";
import { useBodyView } from "./use-body-view.ts";
import { useEditedRows } from "./use-edited-rows.ts";
import { useFormAnswer } from "./use-form-answer.ts";

/** The items that every new agenda of a body has. */
export function BodyStandingItems() {
  const text = useText();
  const words = text.admin.standing;
  const { body, seen } = useBodyView();
  const answer = useFormAnswer("standing-items");
  const nameOf = ({ fields }: EditedRow) => fields.title || words.new;
  const edited = useEditedRows({
    stored: standingRows(body),
    seen: seen["standing-items"],
    answer,
    rules: standingRules,
    nameOf,
  });
  useUnsavedWork(edited.isUnsaved ? { what: "text", state: "open" } : null);
  const wrong = (field: string, { id }: EditedRow) => answer?.errors[fieldName(field, id)];
  return (
    <AdminForm form="standing-items" answer={answer} seen={seen["standing-items"]} onEdit={edited.touch}>
      <h2 className="vh">{text.admin.parts["standing-items"]}</h2>
      <p className="muted">{words.lead}</p>
      <Wrong name="rows" wrong={answer?.errors.rows} />
      <RowList
        {...edited}
        nameOf={nameOf}
        addLabel={words.add}
        empty={words.empty}
        line={(row) => (
          <>
            <div className="wide">
              <TextField
                name={fieldName("title", row.id)}
                label={words.item}
                wrong={wrong("title", row)}
                defaultValue={row.fields.title ?? ""}
                isRequired
              />
            </div>
            <ChoiceField
              name={fieldName("kind", row.id)}
              label={words.kind}
              wrong={wrong("kind", row)}
              defaultValue={row.fields.kind ?? "decision"}
              options={itemKinds.map((kind) => [kind, words.kinds[kind]] as const)}
            />
            <ChoiceField
              name={fieldName("place", row.id)}
              label={words.place}
              wrong={wrong("place", row)}
              defaultValue={row.fields.place ?? "last"}
              options={[
                ["first", words.places.first],
                ["last", words.places.last],
              ]}
            />
          </>
        )}
      />
      <PartButtons part="standing-items" answer={answer} isUnsaved={edited.isUnsaved} />
    </AdminForm>
  );
}
