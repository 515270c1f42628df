import { Link } from "@remix-run/react";
import { Lock } from "lucide-react";
import type { OfferedItem } from "../../http/context.ts";
import { useDates, useText } from "../use-text.ts";
import { LeaveOutForm } from "./leave-out-form.tsx";
import { type CarryTarget, PlaceForm } from "./place-form.tsx";

/** Items of earlier meetings, each to be put on the agenda or left out of this meeting. */
export function OfferedItems({ items, ...target }: CarryTarget & { items: readonly OfferedItem[] }) {
  const { agenda } = useText();
  if (items.length === 0) return null;
  return (
    <ul className="carried-list">
      {items.map((item) => {
        const name = item.title || agenda.untitled;
        return (
          <li key={item.itemId}>
            <div>
              <p className="carried-t">
                <Link to={`/meetings/${item.meetingId}/items/${item.itemId}`} lang="da">
                  {name}
                </Link>
              </p>
              <OfferedFacts item={item} />
            </div>
            <div className="carried-acts">
              <PlaceForm {...target} fields={{ intent: "place", itemId: item.itemId }} name={name} />
              {!item.isLeftOut && (
                <LeaveOutForm meetingId={target.meetingId} tell={target.tell} itemId={item.itemId} name={name} />
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function OfferedFacts({ item }: { item: OfferedItem }) {
  const text = useText().carry;
  const dates = useDates();
  return (
    <p className="facts-line">
      <span>{text.from[item.because](item.bodyName, dates.short(item.startsAt), item.number)}</span>
      {item.isNamed && <span>{text.named}</span>}
      {item.caseNumber !== null && <span className="num">{item.caseNumber}</span>}
      {item.caseAuthor !== null && <span>{item.caseAuthor.name}</span>}
      {item.access === "closed" && (
        <span className="badge closed">
          <Lock className="ic" />
          {text.closed}
        </span>
      )}
    </p>
  );
}
