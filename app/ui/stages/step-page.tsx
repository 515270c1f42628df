import { Link } from "@remix-run/react";
import type { Stage } from "../../../domain/meeting/stage.ts";
import type { StepView } from "../../http/context.ts";
import { WaitingNote } from "../carry/waiting-link.tsx";
import { TopBar } from "../top-bar.tsx";
import { useText } from "../use-text.ts";
import { useMeetingEvents } from "../workspace/use-meeting-events.ts";
import { MeetingHeading } from "./meeting-heading.tsx";
import { RefusalAlert, type RefusalData } from "./refusal-alert.tsx";
import { StepForm } from "./step-form.tsx";
import { StepItems } from "./step-items.tsx";
import { SupplementForm } from "./supplement-form.tsx";

/** What is about to happen to a meeting, what is missing for it, and the button that does it. */
export function StepPage({ step, refusal }: { step: StepView; refusal: RefusalData | null }) {
  const text = useText();
  const { meeting, items } = step;
  useMeetingEvents(meeting.id);
  const pending = items.filter(({ isPending }) => isPending);
  const kind = stepOf(meeting.stage, pending.length > 0);
  if (kind === null) return null;
  const words = text.step[kind];
  const shown = kind === "sendOutSupplement" ? pending : items;
  const lacking = shown.filter(({ lacks, lacksDecision }) => lacks.length > 0 || lacksDecision);
  const unfinished = items.filter(({ isBeingCorrected }) => isBeingCorrected);
  const isBlocked =
    kind === "open" ? unfinished.length > 0 : kind !== "sendForApproval" && (lacking.length > 0 || shown.length === 0);
  return (
    <>
      <TopBar />
      <main id="main" className="page narrow">
        <MeetingHeading meeting={meeting} title={words.title} />
        <p className="lead">{words.lead}</p>
        <RefusalAlert refusal={refusal} />
        <div className="sheet card">
          {items.length === 0 ? (
            <p className="empty">{text.meeting.noItems}</p>
          ) : (
            <StepItems meetingId={meeting.id} items={shown} />
          )}
          {kind === "sendOut" && <WaitingNote meeting={meeting} />}
          <StepForm intent={intents[kind]} label={words.submit} busy={words.busy} isBlocked={isBlocked}>
            {isBlocked && <p className="hint">{kind === "open" ? text.step.unfinished : text.step.blocked}</p>}
            {kind === "sendForApproval" && lacking.length > 0 && (
              <p className="hint">{text.step.withoutDecision(lacking.length)}</p>
            )}
          </StepForm>
        </div>
        {meeting.stage === "agenda-published" && <SupplementForm />}
        <p className="link-line">
          <Link to={`/meetings/${meeting.id}`}>{text.export.backToMeeting}</Link>
        </p>
      </main>
    </>
  );
}

type StepKind = "sendOut" | "sendOutSupplement" | "open" | "sendForApproval";

const intents: Readonly<Record<StepKind, string>> = {
  sendOut: "send-out",
  sendOutSupplement: "send-out-supplement",
  open: "open",
  sendForApproval: "send-for-approval",
};

function stepOf(stage: Stage, hasPending: boolean): StepKind | null {
  if (stage === "draft") return "sendOut";
  if (stage === "agenda-published") return hasPending ? "sendOutSupplement" : "open";
  return stage === "in-session" ? "sendForApproval" : null;
}
