import { Link } from "@remix-run/react";
import { ArrowRight } from "lucide-react";
import type { MeetingView, OutlineItem } from "../../http/context.ts";
import { ExportButton } from "../export/export-button.tsx";
import { useText } from "../use-text.ts";
import { StageAction } from "./stage-action.tsx";

/** At the right of the stage line: on to the next item, unless the meeting is led there, and the minutes as a file. */
export function NextStep({ meeting, item, isLed }: { meeting: MeetingView; item: OutlineItem | null; isLed: boolean }) {
  const text = useText();
  // One filled button: where the meeting waits to be taken on, that is it.
  const isWaiting = (meeting.mayStep && meeting.stage !== "in-session") || meeting.mayApprove;
  const next = isLed ? undefined : meeting.items.find(({ number }) => item !== null && number > item.number);
  const onward = next !== undefined && (
    <>
      <span className="after">
        {text.meeting.after}
        <b>
          {next.number} {next.title ?? text.meeting.closedItem}
        </b>
      </span>
      <Link className={isWaiting ? "btn next-item" : "btn btn-primary"} to={`/meetings/${meeting.id}/items/${next.id}`}>
        <span>{text.meeting.nextItem}</span>
        <ArrowRight className="ic" />
      </Link>
    </>
  );
  // The filled one stands last, at the very right.
  return (
    <>
      <ExportButton meeting={meeting} />
      {isWaiting && onward}
      <StageAction meeting={meeting} />
      {!isWaiting && onward}
    </>
  );
}
