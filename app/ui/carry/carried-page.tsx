import { Link } from "@remix-run/react";
import { useRef, useState } from "react";
import type { CarryOverView } from "../../http/context.ts";
import { MeetingHeading } from "../stages/meeting-heading.tsx";
import { TopBar } from "../top-bar.tsx";
import { useText } from "../use-text.ts";
import { EarlierFollowUps } from "./earlier-follow-ups.tsx";
import { OfferedItems } from "./offered-items.tsx";
import { OfferedMinutes } from "./offered-minutes.tsx";
import { UnreadReferrals } from "./unread-referrals.tsx";

/** What earlier meetings left for one: items to put on its agenda, minutes, and what was to be done. */
export function CarriedPage({ carried }: { carried: CarryOverView }) {
  const text = useText();
  const { meeting, items, referrals, minutes, onAgenda, followUps } = carried;
  const [told, setTold] = useState("");
  const status = useRef<HTMLParagraphElement>(null);
  // The line that was used goes away, and the focus must not go with it.
  const tell = (sentence: string) => {
    setTold(sentence);
    status.current?.focus();
  };
  const form = { meetingId: meeting.id, isOut: meeting.stage !== "draft", tell };
  const leftOut = items.filter(({ isLeftOut }) => isLeftOut);
  const referralsOut = referrals.filter(({ isLeftOut }) => isLeftOut);
  const outCount = leftOut.length + referralsOut.length;
  return (
    <>
      <TopBar />
      <main id="main" className="page narrow">
        <MeetingHeading meeting={meeting} title={text.carry.title} />
        <p className="lead">{form.isOut ? text.carry.leadOut : text.carry.lead}</p>
        <p className="carried-told" role="status" tabIndex={-1} ref={status}>
          {told}
        </p>
        <section className="sheet card carried" aria-labelledby="punkter-h">
          <h2 className="h-sec" id="punkter-h">
            {text.carry.items}
          </h2>
          <OfferedItems {...form} items={items.filter(({ isLeftOut }) => !isLeftOut)} />
          <UnreadReferrals {...form} referrals={referrals.filter(({ isLeftOut }) => !isLeftOut)} />
          {items.length + referrals.length === outCount && (
            <p className="empty">
              {text.carry.noItems} <span className="muted">{text.carry.noItemsHint}</span>
            </p>
          )}
          {outCount > 0 && (
            <details className="carried-out">
              <summary>
                {text.carry.leftOutTitle} ({outCount})
              </summary>
              <p className="hint">{text.carry.leftOutHint}</p>
              <OfferedItems {...form} items={leftOut} />
              <UnreadReferrals {...form} referrals={referralsOut} />
            </details>
          )}
        </section>
        {minutes.length > 0 && (
          <section className="sheet card carried" aria-labelledby="referater-h">
            <h2 className="h-sec" id="referater-h">
              {text.carry.minutes}
            </h2>
            <OfferedMinutes {...form} minutes={minutes} />
          </section>
        )}
        {onAgenda.length > 0 && (
          <section className="sheet card carried" aria-labelledby="med-h">
            <h2 className="h-sec" id="med-h">
              {text.carry.onAgenda}
            </h2>
            <ul className="carried-on">
              {onAgenda.map(({ id, number, title, isRevoked }) => (
                <li key={id}>
                  <span className="n">{number}</span>
                  <Link to={`/meetings/${meeting.id}/items/${id}`} lang="da">
                    {title || text.agenda.untitled}
                  </Link>
                  {isRevoked && <span className="along-revoked">{text.carry.revoked}</span>}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section className="sheet card carried" aria-labelledby="opfoelgning-h">
          <h2 className="h-sec" id="opfoelgning-h">
            {text.carry.followUps.title}
          </h2>
          <EarlierFollowUps meetingId={meeting.id} followUps={followUps} next={`/meetings/${meeting.id}/carried`} />
        </section>
        <p className="link-line">
          <Link to={`/meetings/${meeting.id}`}>{text.export.backToMeeting}</Link>
        </p>
      </main>
    </>
  );
}
