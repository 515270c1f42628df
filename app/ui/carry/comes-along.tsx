import { Link } from "@remix-run/react";
import { CornerDownRight, CornerUpRight, FileCheck } from "lucide-react";
import type { CarriedLinks, EarlierFollowUp, ItemContent, ItemView, NamedMinutes } from "../../http/context.ts";
import { useDates, useText } from "../use-text.ts";
import { EarlierFollowUps } from "./earlier-follow-ups.tsx";

interface ComesAlongProps {
  readonly meetingId: string;
  readonly item: ItemView & { readonly followUps: readonly EarlierFollowUp[] | null };
  readonly content: ItemContent;
}

/** What an item has to do with earlier meetings: where it comes from, which minutes it approves, what was to be done. */
export function ComesAlong({ meetingId, item, content }: ComesAlongProps) {
  const text = useText().carry.followUps;
  const { carriedFrom, carriedTo, minutes } = content;
  const { followUps } = item;
  if (carriedFrom === null && carriedTo === null && minutes === null && followUps === null) return null;
  return (
    <div className="along">
      <CarriedLines carriedFrom={carriedFrom} carriedTo={carriedTo} />
      {minutes !== null && <MinutesLine minutes={minutes} />}
      {followUps !== null && (
        <section aria-labelledby="opfoelgning-foer-h">
          <h2 id="opfoelgning-foer-h">{text.title}</h2>
          <EarlierFollowUps
            meetingId={meetingId}
            followUps={followUps}
            next={`/meetings/${meetingId}/items/${item.id}`}
          />
        </section>
      )}
    </div>
  );
}

function CarriedLines({ carriedFrom: from, carriedTo: to }: Pick<CarriedLinks, "carriedFrom" | "carriedTo">) {
  const text = useText().carry;
  const dates = useDates();
  return (
    <>
      {from !== null && (
        <p>
          <CornerDownRight className="ic" />
          <Link to={`/meetings/${from.meetingId}/items/${from.itemId}`}>
            {text.from[from.because](from.bodyName, dates.short(from.startsAt), from.number)}
          </Link>
          {from.isRevoked && <span className="along-revoked">{text.revoked}</span>}
        </p>
      )}
      {to !== null && (
        <p>
          <CornerUpRight className="ic" />
          <Link to={`/meetings/${to.meetingId}/items/${to.itemId}`}>
            {text.to[to.because](to.bodyName, dates.short(to.startsAt), to.number)}
          </Link>
        </p>
      )}
    </>
  );
}

function MinutesLine({ minutes: { meetingId, startsAt, approvedAt, reservations } }: { minutes: NamedMinutes }) {
  const text = useText().carry;
  const dates = useDates();
  return (
    <>
      <p>
        <FileCheck className="ic" />
        <Link to={`/meetings/${meetingId}`}>{text.minutesOf(dates.short(startsAt))}</Link>
        <span className="muted">
          {approvedAt === null ? text.minutesWaiting : text.minutesApproved(dates.short(approvedAt))}
        </span>
      </p>
      {reservations.length > 0 && (
        <section aria-labelledby="bemaerkninger-h">
          <h2 id="bemaerkninger-h">{text.reservations}</h2>
          <ul>
            {reservations.map(({ person, text: words }) => (
              <li key={person.id}>
                <b>{person.name}</b> <span lang="da">{words}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
