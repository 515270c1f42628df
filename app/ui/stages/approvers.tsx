import { Check, Clock, RefreshCw } from "lucide-react";
import type { ApprovalView, ApproverView } from "../../http/context.ts";
import { Avatar } from "../avatar.tsx";
import { useDates, useText } from "../use-text.ts";
import { StepForm } from "./step-form.tsx";

/** Who has approved, who is missing, and when they are reminded. */
export function Approvers({ approval }: { approval: ApprovalView }) {
  const { approval: text, tasks } = useText();
  const dates = useDates();
  const isMissing = approval.approvers.some(({ isAwaited }) => isAwaited);
  return (
    <section className="sheet card" aria-labelledby="godkendere-h">
      <h2 className="h-sec" id="godkendere-h">
        {text.approvers}
      </h2>
      <p className="hint">
        {text.rules[approval.rule]} {approval.needed > 1 && <b>{tasks.approvals(approval.given, approval.needed)}</b>}
      </p>
      <ul className="approvers">
        {approval.approvers.map((approver) => {
          const reminder = approval.reminders[approver.person.id];
          return (
            <li key={approver.person.id}>
              <Avatar person={approver.person} size="sm" />
              <div>
                <b>{approver.person.name}</b>
                <ApprovalBadge approver={approver} />
                {approver.approval?.reservation && (
                  <p className="late-note" lang="da">
                    {approver.approval.reservation}
                  </p>
                )}
                {reminder !== undefined && (
                  <p className="hint">{text.reminder(`${dates.short(reminder)} ${dates.clock(reminder)}`)}</p>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {approval.mayRemind && isMissing && (
        <StepForm intent="remind" label={text.remind} busy={text.reminding} isPrimary={false}>
          <p className="hint">{text.remindHint}</p>
        </StepForm>
      )}
    </section>
  );
}

function ApprovalBadge({ approver: { approval, isAwaited } }: { approver: ApproverView }) {
  const text = useText().approval;
  const dates = useDates();
  if (approval === null) {
    return (
      <span className="badge">
        <Clock className="ic" />
        {isAwaited ? text.missing : text.notNeeded}
      </span>
    );
  }
  if (!approval.isCurrent) {
    return (
      <span className="badge warn">
        <RefreshCw className="ic" />
        {text.approvedEarlier}
      </span>
    );
  }
  return (
    <span className="badge ok">
      <Check className="ic" />
      {approval.reservation === null ? text.approved : text.approvedWithReservation} {dates.short(approval.at)}
    </span>
  );
}
