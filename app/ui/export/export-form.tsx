import { CircleAlert } from "lucide-react";
import type { FormEvent } from "react";
import type { Edition } from "../../../domain/minutes/edition.ts";
import type { MeetingView } from "../../http/context.ts";
import { useText } from "../use-text.ts";

/** The choice of edition, with what each one holds. */
export function ExportForm({
  meeting,
  refusal,
  onChoose,
}: {
  meeting: MeetingView;
  /** Why the last try was refused. */
  refusal: string | null;
  onChoose?: (edition: Edition) => void;
}) {
  const text = useText();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (onChoose === undefined) return;
    event.preventDefault();
    onChoose(new FormData(event.currentTarget).get("edition") === "full" ? "full" : "public");
  };
  return (
    <form method="post" action={`/meetings/${meeting.id}/exports`} onSubmit={submit} className="export-form">
      {refusal !== null && (
        <p className="alert" role="alert">
          <CircleAlert className="ic" />
          {refusal}
        </p>
      )}
      <fieldset>
        <legend className="vh">{text.export.edition}</legend>
        {meeting.mayExportPublic && (
          <Choice value="public" label={text.export.public} hint={text.export.publicHint} isChosen />
        )}
        {meeting.mayExportFull && (
          <Choice
            value="full"
            label={text.export.full}
            hint={text.export.fullHint}
            isChosen={!meeting.mayExportPublic}
          />
        )}
      </fieldset>
      <p className="cap muted">{text.export.unsealed}</p>
      <div className="acts">
        <button type="submit" className="btn btn-primary">
          {text.export.submit}
        </button>
      </div>
    </form>
  );
}

function Choice({ value, label, hint, isChosen }: { value: Edition; label: string; hint: string; isChosen: boolean }) {
  return (
    <label className="choice">
      <input type="radio" name="edition" value={value} defaultChecked={isChosen} aria-describedby={`${value}-hint`} />
      <span>{label}</span>
      <span className="hint" id={`${value}-hint`}>
        {hint}
      </span>
    </label>
  );
}
