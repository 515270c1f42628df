import { Check } from "lucide-react";
import { useId, useState } from "react";
import type { ApproverView } from "../../http/context.ts";
import { useHydrated } from "../use-hydrated.ts";
import { useDates, useText } from "../use-text.ts";
import { StepForm } from "./step-form.tsx";

interface ApproveFormProps {
  readonly sha256: string;
  readonly mine: ApproverView["approval"];
}

/** Approves the minutes that are on the page, those and no others, with or without a reservation. */
export function ApproveForm({ sha256, mine }: ApproveFormProps) {
  const text = useText().approval;
  const dates = useDates();
  const isHydrated = useHydrated();
  const [hasReservation, setHasReservation] = useState(false);
  const reservationId = useId();
  if (mine?.isCurrent) {
    return (
      <section className="sheet card">
        <p className="badge ok">
          <Check className="ic" />
          {mine.reservation === null ? text.youApproved : text.youApprovedWithReservation}
        </p>
        <p className="small muted">
          {dates.short(mine.at)} {dates.clock(mine.at)}
        </p>
        {mine.reservation !== null && (
          <p className="late-note" lang="da">
            {mine.reservation}
          </p>
        )}
      </section>
    );
  }
  return (
    <section className="sheet card">
      <StepForm
        intent="approve"
        label={hasReservation ? text.approveWithReservation : text.approve}
        busy={text.approving}
      >
        <input type="hidden" name="sha256" value={sha256} />
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
            />
            <p className="hint">{text.reservationHint}</p>
          </div>
        )}
      </StepForm>
    </section>
  );
}
