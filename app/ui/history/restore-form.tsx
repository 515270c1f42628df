import { Form, useNavigation } from "@remix-run/react";
import { RotateCcw } from "lucide-react";
import { useText } from "../use-text.ts";

interface RestoreFormProps {
  readonly seq: number;
  /** The section's key, or "" for all. */
  readonly section: string;
  readonly label: string;
  /** The label's name for who doesn't see what it stands beside. */
  readonly name?: string;
  /** What will happen. */
  readonly hint: string;
}

/** Brings a moment back, once it is said what that does. Closed until it is asked for. */
export function RestoreForm({ seq, section, label, name, hint }: RestoreFormProps) {
  const text = useText().history;
  const { formData } = useNavigation();
  const isBusy = formData?.get("intent") === "restore" && formData.get("section") === section;
  const id = `gendan-${section === "" ? "alt" : section}`;
  return (
    <details className="restore">
      <summary className="btn btn-quiet" aria-label={name}>
        <RotateCcw className="ic" />
        {label}
      </summary>
      <Form method="post" className="restore-b">
        <input type="hidden" name="intent" value="restore" />
        <input type="hidden" name="seq" value={seq} />
        <input type="hidden" name="section" value={section} />
        <p id={id}>{hint}</p>
        <button type="submit" className="btn" aria-describedby={id} disabled={isBusy}>
          {isBusy ? text.restoreBusy : text.restoreSubmit}
        </button>
      </Form>
    </details>
  );
}
