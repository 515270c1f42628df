import { Link } from "@remix-run/react";
import { CircleAlert } from "lucide-react";
import type { ApprovalView, MeetingView } from "../../http/context.ts";
import { TopBar } from "../top-bar.tsx";
import { useRootData, useText } from "../use-text.ts";
import { useMeetingEvents } from "../workspace/use-meeting-events.ts";
import { Approval } from "./approval.tsx";
import { Approvers } from "./approvers.tsx";
import { Changes } from "./changes.tsx";
import { MeetingHeading } from "./meeting-heading.tsx";
import { MinutesToRead } from "./minutes-to-read.tsx";
import { RefusalAlert, type RefusalData } from "./refusal-alert.tsx";

interface ApprovalPageProps {
  readonly meeting: MeetingView;
  readonly approval: ApprovalView;
  readonly refusal: RefusalData | null;
}

/** The minutes to read, what was corrected in them, who has approved, and one's own approval. */
export function ApprovalPage({ meeting, approval, refusal }: ApprovalPageProps) {
  const text = useText();
  const { user } = useRootData();
  const mine = approval.approvers.find(({ person }) => person.id === user?.person.id)?.approval ?? null;
  const isMineOutdated = mine !== null && !mine.isCurrent;
  useMeetingEvents(meeting.id);
  const changes = isMineOutdated ? (approval.sinceMine ?? []) : approval.sinceSent;
  return (
    <>
      <TopBar />
      <main id="main" className="page">
        <MeetingHeading meeting={meeting} title={text.approval.title} />
        <RefusalAlert refusal={refusal} />
        <div className="split">
          <div className="split-main">
            {isMineOutdated && approval.mayApprove && (
              <p className="alert" role="status">
                <CircleAlert className="ic" />
                {text.approval.outdated}
              </p>
            )}
            {changes.length > 0 && (
              <section className="sheet card" aria-labelledby="rettelser-h">
                <h2 className="h-sec" id="rettelser-h">
                  {isMineOutdated ? text.approval.sinceMine : text.approval.sinceSent}
                </h2>
                <Changes changes={changes} />
              </section>
            )}
            <MinutesToRead
              meetingId={meeting.id}
              meeting={meeting}
              attendance={approval.attendance}
              minutes={approval.minutes}
            />
          </div>
          <div className="approval-side">
            {(approval.mayApprove || mine?.isCurrent) && (
              <Approval sha256={approval.sha256} mine={mine} refusal={refusal} />
            )}
            <Approvers approval={approval} />
            <p className="link-line">
              <Link to={`/meetings/${meeting.id}`}>{text.export.backToMeeting}</Link>
            </p>
          </div>
        </div>
      </main>
    </>
  );
}
