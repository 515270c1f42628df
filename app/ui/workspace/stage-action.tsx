import { Link } from "@remix-run/react";
import { BadgeCheck, History, Send } from "lucide-react";
import type { MeetingView } from "../../http/context.ts";
import { useText } from "../use-text.ts";

/** What takes the meeting on from where it is, for whoever may; and for readers what was sent out. */
export function StageAction({ meeting }: { meeting: MeetingView }) {
  const text = useText();
  const { stage } = meeting;
  const isOut = stage === "agenda-published" || stage === "approved" || stage === "archived";
  return (
    <>
      {isOut && (
        <Link className="btn stage-link" to={`/meetings/${meeting.id}/publications`}>
          <History className="ic" />
          <span>{text.publications.open}</span>
        </Link>
      )}
      {meeting.mayStep && (stage === "draft" || stage === "agenda-published" || stage === "in-session") && (
        <Link
          className={stage === "in-session" ? "btn stage-go" : "btn btn-primary stage-go"}
          to={`/meetings/${meeting.id}/step`}
        >
          <Send className="ic" />
          <span>{text.step.go[stage]}</span>
        </Link>
      )}
      {meeting.maySeeApprovals && (
        <Link
          className={meeting.mayApprove ? "btn btn-primary stage-go" : "btn stage-go"}
          to={`/meetings/${meeting.id}/approval`}
        >
          <BadgeCheck className="ic" />
          <span>{meeting.mayApprove ? text.approval.go : text.approval.see}</span>
        </Link>
      )}
    </>
  );
}
