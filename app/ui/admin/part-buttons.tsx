import { Link } from "@remix-run/react";
import { ArrowRight } from "lucide-react";
import type { BodyPart } from "../../../domain/meeting/body-parts.ts";
import type { FormAnswer } from "../../http/admin/form-answer.ts";
import { useText } from "../use-text.ts";
import { partAfter, pathAfter } from "./body-path.ts";
import { FormButtons } from "./form-buttons.tsx";
import { useBodyView } from "./use-body-view.ts";

/** Saves a part of a body; while the body is being set up it also leads on to the next. */
export function PartButtons({
  part,
  answer,
  isUnsaved,
}: {
  part: BodyPart;
  answer: FormAnswer | null;
  isUnsaved: boolean;
}) {
  const text = useText();
  const { partsToSetUp } = useBodyView();
  return (
    <FormButtons form={part} answer={answer} label={text.admin.save} pending={text.admin.saving} isUnsaved={isUnsaved}>
      {partsToSetUp.includes(part) && !isUnsaved && (
        <button type="submit" className="btn" name="do" value="pass">
          {text.admin.start.fits}
        </button>
      )}
      {!partsToSetUp.includes(part) && <LeadOn part={part} />}
    </FormButtons>
  );
}

/** The way to the next part that nobody has been through; nothing once the body is set up. */
export function LeadOn({ part }: { part: BodyPart }) {
  const text = useText();
  const { body, partsToSetUp } = useBodyView();
  const next = partAfter(part, partsToSetUp);
  if (next === null) return null;
  return (
    <Link className="btn" to={pathAfter(body.id, part, partsToSetUp)}>
      {text.admin.start.next(text.admin.parts[next])}
      <ArrowRight className="ic" />
    </Link>
  );
}
