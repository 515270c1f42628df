import { Link } from "@remix-run/react";
import { CircleAlert } from "lucide-react";
import type { ApprovalView, MeetingView } from "../../http/context.ts";
import { TopBar } from "../top-bar.tsx";
import { useRootData, useText } from "../use-text.ts";
import { useMeetingEvents } from "../workspace/use-meeting-events.ts";
import { ApproveForm } from "./approve-form.tsx";
import { Approvers } from "./approvers.tsx";
import { Changes } from "./changes.tsx";
import { MeetingHeading } from "./meeting-heading.tsx";
import { MinutesToRead } from "./minutes-to-read.tsx";
import { RefusalAlert, type RefusalData } from "./refusal-alert.tsx";
import { useReadMinutes } from "./use-read-minutes.ts";

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
  const { sha256, isChanged, acknowledge } = useReadMinutes(approval.sha256, refusal);
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
            {isChanged && refusal === null && approval.mayApprove && (
              <div className="alert" role="status">
                <CircleAlert className="ic" />
                <p>
                  {text.approval.changedMeanwhile}{" "}
                  <button type="button" className="btn" onClick={acknowledge}>
                    {text.approval.haveRead}
                  </button>
                </p>
              </div>
            )}
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
            {approval.mayApprove && <ApproveForm sha256={sha256} mine={mine} />}
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
