import { Check, CircleAlert } from "lucide-react";
import { useId, useState } from "react";
import type { ApproverView } from "../../http/context.ts";
import { useHydrated } from "../use-hydrated.ts";
import { useDates, useText } from "../use-text.ts";
import type { RefusalData } from "./refusal-alert.tsx";
import { StepForm } from "./step-form.tsx";
import { useReadMinutes } from "./use-read-minutes.ts";

interface ApprovalProps {
  /** Of the minutes as they are now. */
  readonly sha256: string;
  readonly mine: ApproverView["approval"];
  readonly refusal: RefusalData | null;
}

/** One's own approval: that it is given, or the form that gives it. */
export function Approval({ sha256, mine, refusal }: ApprovalProps) {
  return mine?.isCurrent ? <Given approval={mine} /> : <ApproveForm sha256={sha256} mine={mine} refusal={refusal} />;
}

function Given({ approval: { at, reservation } }: { approval: NonNullable<ApprovalProps["mine"]> }) {
  const text = useText().approval;
  const dates = useDates();
  return (
    <section className="sheet card">
      <p className="badge ok">
        <Check className="ic" />
        {reservation === null ? text.youApproved : text.youApprovedWithReservation}
      </p>
      <p className="small muted">
        {dates.short(at)} {dates.clock(at)}
      </p>
      {reservation !== null && (
        <p className="late-note" lang="da">
          {reservation}
        </p>
      )}
    </section>
  );
}

/**
 * Approves the minutes that were on the page when the form came, those and no others, with or without a reservation.
 * Whoever approves anew begins with the reservation that they made before.
 */
function ApproveForm({ sha256, mine, refusal }: ApprovalProps) {
  const text = useText().approval;
  const isHydrated = useHydrated();
  const read = useReadMinutes(sha256, refusal);
  const [hasReservation, setHasReservation] = useState((mine?.reservation ?? null) !== null);
  const reservationId = useId();
  return (
    <section className="sheet card">
      <StepForm
        intent="approve"
        label={hasReservation ? text.approveWithReservation : text.approve}
        busy={text.approving}
      >
        <input type="hidden" name="sha256" value={read.sha256} />
        <div role="status">
          {read.isChanged && (
            <p className="alert">
              <CircleAlert className="ic" />
              <span>
                {text.changedMeanwhile}{" "}
                <button type="button" className="btn" onClick={read.acknowledge}>
                  {text.haveRead}
                </button>
              </span>
            </p>
          )}
        </div>
        <p className="small">{text.lead}</p>
        <label className="choice">
          <input
            type="checkbox"
            name="withReservation"
            checked={hasReservation}
            onChange={({ target }) => setHasReservation(target.checked)}
          />
          <span>{text.withReservation}</span>
        </label>
        {(hasReservation || !isHydrated) && (
          <div className="field">
            <label htmlFor={reservationId}>{text.reservation}</label>
            <textarea
              id={reservationId}
              className="input"
              name="reservation"
              rows={4}
              maxLength={5000}
              required={hasReservation}
              lang="da"
              defaultValue={mine?.reservation ?? ""}
            />
            <p className="hint">{text.reservationHint}</p>
          </div>
        )}
      </StepForm>
    </section>
  );
}
