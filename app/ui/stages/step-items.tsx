import { Link } from "@remix-run/react";
import { Check, CircleAlert } from "lucide-react";
import type { StepView } from "../../http/context.ts";
import { missingSentence } from "../agenda/missing-points.tsx";
import { useText } from "../use-text.ts";

interface StepItemsProps {
  readonly meetingId: string;
  readonly items: StepView["items"];
}

/** The items one by one, each with whether it is ready. */
export function StepItems({ meetingId, items }: StepItemsProps) {
  const text = useText();
  return (
    <ol className="step-items">
      {items.map((item) => (
        <li key={item.id}>
          <span className="n">{item.number}</span>
          <span>
            <Link to={`/meetings/${meetingId}/items/${item.id}`} lang={item.title === null ? undefined : "da"}>
              {item.title === null ? text.meeting.closedItem : item.title || text.agenda.untitled}
            </Link>
            {item.supplementReason !== null && <span className="hint">{item.supplementReason}</span>}
          </span>
          {item.isBeingCorrected ? (
            <span className="badge warn">
              <CircleAlert className="ic" />
              {text.step.beingCorrected}
            </span>
          ) : item.lacks.length > 0 || item.lacksDecision ? (
            <span className="badge warn">
              <CircleAlert className="ic" />
              {item.lacksDecision
                ? text.step.noDecision
                : item.lacks.map((point) => missingSentence(point, text)).join(". ")}
            </span>
          ) : (
            <span className="badge ok">
              <Check className="ic" />
              {text.step.ready}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
