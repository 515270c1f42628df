import type { ItemMinutesView, StatementView } from "../../http/context.ts";
import { Avatar } from "../avatar.tsx";
import { useText } from "../use-text.ts";
import { EntryForm } from "./entry-form.tsx";

interface StatementListProps {
  readonly address: string;
  readonly minutes: ItemMinutesView;
}

/** Members' own words for the record. */
export function StatementList({ address, minutes }: StatementListProps) {
  const text = useText().session.statements;
  const { statements, speakers } = minutes;
  return (
    <>
      {statements.length === 0 && <p className="muted">{text.empty}</p>}
      <ul className="statements">
        {statements.map((statement) => (
          <li key={statement.id}>
            <Avatar person={statement.person} size="sm" isMute />
            <div>
              <b>{statement.person.name}</b>
              <p className="said" lang="da">
                {statement.text}
              </p>
            </div>
            {statement.mayChange && <StatementForm address={address} minutes={minutes} statement={statement} />}
          </li>
        ))}
      </ul>
      {speakers.length > 0 && <StatementForm address={address} minutes={minutes} statement={null} />}
    </>
  );
}

function StatementForm({ address, minutes, statement }: StatementListProps & { statement: StatementView | null }) {
  const text = useText().session.statements;
  const { id, version } = statement ?? { id: "", version: 0 };
  const speakers = statement === null ? minutes.speakers : [statement.person];
  const [only] = speakers;
  const isFixed = speakers.length === 1 && only !== undefined;
  return (
    <EntryForm
      address={address}
      label={statement === null ? text.add : text.changeOf(statement.person.name)}
      fields={{ intent: "statement", id, version, ...(isFixed && { person: only.id }) }}
      removal={statement && { intent: "remove-statement", id, version }}
    >
      {!isFixed && (
        <label className="field">
          <span className="label">{text.person}</span>
          <select className="input" name="person" required>
            {speakers.map((speaker) => (
              <option key={speaker.id} value={speaker.id}>
                {speaker.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="field">
        <span className="label">{text.text}</span>
        <textarea className="input" name="text" rows={4} required maxLength={5000} defaultValue={statement?.text} />
      </label>
    </EntryForm>
  );
}
