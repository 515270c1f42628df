import { Link } from "@remix-run/react";
import { CircleAlert, Square, SquareCheckBig } from "lucide-react";
import type { EarlierFollowUp } from "../../http/context.ts";
import { dayOf } from "../../i18n/day-of.ts";
import { SendForm } from "../meeting/send-form.tsx";
import { useDates, useText } from "../use-text.ts";
import { NamedButton } from "./named-button.tsx";

interface EarlierFollowUpsProps {
  /** The meeting on whose page they stand. */
  readonly meetingId: string;
  readonly followUps: readonly EarlierFollowUp[];
  /** The page to come back to without scripts. */
  readonly next: string;
}

/** What earlier meetings left to be done, each with who, when, and where it comes from. */
export function EarlierFollowUps({ meetingId, followUps, next }: EarlierFollowUpsProps) {
  const text = useText().carry.followUps;
  if (followUps.length === 0) return <p className="empty">{text.empty}</p>;
  return (
    <ul className="earlier-fus">
      {followUps.map((followUp) => (
        <li key={followUp.id} className={followUp.doneAt === null ? undefined : "done"}>
          {followUp.doneAt === null ? <Square className="ic" /> : <SquareCheckBig className="ic" />}
          <div>
            <p className="fu-t" lang="da">
              {followUp.text}
            </p>
            <FollowUpLine followUp={followUp} />
          </div>
          {followUp.maySettle && <Settle meetingId={meetingId} followUp={followUp} next={next} />}
        </li>
      ))}
    </ul>
  );
}

function FollowUpLine({ followUp: { owner, dueOn, isOverdue, doneAt, from } }: { followUp: EarlierFollowUp }) {
  const { carry, session } = useText();
  const dates = useDates();
  return (
    <p className="facts-line">
      <span>{owner?.name ?? session.followUps.noOwner}</span>
      {dueOn !== null && <span className="num">{session.followUps.due(dayOf(dueOn))}</span>}
      {isOverdue && (
        <span className="badge warn">
          <CircleAlert className="ic" />
          {carry.followUps.overdue}
        </span>
      )}
      {doneAt !== null && <span>{carry.followUps.done(dates.short(doneAt))}</span>}
      <Link to={`/meetings/${from.meetingId}/items/${from.itemId}`}>
        {carry.followUps.from(dates.short(from.startsAt), from.number)}
      </Link>
    </p>
  );
}

function Settle({
  meetingId,
  followUp,
  next,
}: Omit<EarlierFollowUpsProps, "followUps"> & { followUp: EarlierFollowUp }) {
  const text = useText().carry.followUps;
  const { id, version, doneAt } = followUp;
  return (
    <SendForm
      address={`/meetings/${meetingId}/carry`}
      fields={{ intent: "settle", id, version, isDone: doneAt === null ? "yes" : "no", next }}
    >
      {(isSending) => (
        <NamedButton
          label={isSending ? text.sending : doneAt === null ? text.settle : text.reopen}
          name={followUp.text}
          isBusy={isSending}
          isQuiet
        />
      )}
    </SendForm>
  );
}
