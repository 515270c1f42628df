import { useText } from "../use-text.ts";
import { type EditedRow, fieldName, type RowCommand } from "./edited-rows.ts";

/** Sections that are not offered any more, and can come back. */
export function RetiredSections({ rows, run }: { rows: readonly EditedRow[]; run: (command: RowCommand) => void }) {
  const text = useText();
  const words = text.admin.sections;
  if (rows.length === 0) return null;
  return (
    <section className="adm-retired">
      <h2 className="h-sec">{words.retired}</h2>
      <p className="hint">{words.retiredHint}</p>
      <ul>
        {rows.map(({ id, fields }) => (
          <li key={id}>
            <input type="hidden" name="row" value={id} />
            {Object.entries(fields).map(([field, value]) => (
              <input key={field} type="hidden" name={fieldName(field, id)} value={value} />
            ))}
            <span>{fields.heading}</span>
            <button
              type="submit"
              className="btn btn-quiet"
              name="do"
              value={`restore:${id}`}
              aria-label={words.restore(fields.heading ?? "")}
              onClick={(event) => {
                event.preventDefault();
                run({ kind: "restore", id });
              }}
            >
              {words.restoreShort}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
