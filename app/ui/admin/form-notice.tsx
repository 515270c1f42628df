import { CircleAlert } from "lucide-react";
import { refusalSentence } from "../../../domain/refusal-sentences.ts";
import type { FormAnswer } from "../../http/admin/form-answer.ts";
import { keyed } from "../keyed.ts";
import { useLocale, useText } from "../use-text.ts";

/** Why a form was not taken, in words; with what is stored, where someone else was first. */
export function FormNotice({ answer }: { answer: FormAnswer | null }) {
  const text = useText();
  const locale = useLocale();
  if (answer === null || answer.outcome === "saved" || answer.outcome === "edited") return null;
  const wrong = Object.keys(answer.errors).length;
  return (
    <div className="alert" role="alert" tabIndex={-1}>
      <CircleAlert className="ic" />
      <div>
        {answer.outcome === "unsent" && <p>{text.admin.unsent}</p>}
        {wrong > 0 && <p>{text.admin.wrong(wrong)}</p>}
        {answer.refusal !== null && <p>{refusalSentence(answer.refusal, locale)}</p>}
        {answer.storedNow !== null && (
          <>
            <p className="adm-stored">{text.admin.storedNow}</p>
            <ul className="adm-stored-lines">
              {keyed(answer.storedNow, (line) => line).map(({ key, value }) => (
                <li key={key}>{value}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
