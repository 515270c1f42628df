import type { UnreadReferral } from "../../http/context.ts";
import { useDates, useText } from "../use-text.ts";
import { LeaveOutForm } from "./leave-out-form.tsx";
import type { CarryTarget } from "./place-form.tsx";

/** What other bodies referred to this one in items that the reader may not read: whom to ask for it. */
export function UnreadReferrals({
  referrals,
  meetingId,
  tell,
}: Pick<CarryTarget, "meetingId" | "tell"> & { referrals: readonly UnreadReferral[] }) {
  const text = useText().carry;
  const dates = useDates();
  if (referrals.length === 0) return null;
  return (
    <ul className="carried-list">
      {referrals.map(({ itemId, bodyName, startsAt, isLeftOut }) => {
        const name = text.referral(bodyName, dates.short(startsAt));
        return (
          <li key={itemId}>
            <div>
              <p className="carried-t">{name}</p>
              <p className="hint">{text.referralHint}</p>
            </div>
            {!isLeftOut && (
              <div className="carried-acts">
                <LeaveOutForm meetingId={meetingId} tell={tell} itemId={itemId} name={name} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
