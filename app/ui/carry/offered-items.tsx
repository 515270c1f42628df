import { Link } from "@remix-run/react";
import { Lock } from "lucide-react";
import type { OfferedItem } from "../../http/context.ts";
import { SendForm } from "../meeting/send-form.tsx";
import { useDates, useText } from "../use-text.ts";
import { NamedButton } from "./named-button.tsx";
import { type CarryTarget, PlaceForm } from "./place-form.tsx";

/** Items of earlier meetings, each to be put on the agenda or left out of this meeting. */
export function OfferedItems({ items, ...target }: CarryTarget & { items: readonly OfferedItem[] }) {
  const { carry, agenda } = useText();
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
                <SendForm
                  address={`/meetings/${target.meetingId}/carry`}
                  fields={{ intent: "leave-out", itemId: item.itemId }}
                  onSent={() => target.tell(carry.leftOut(name))}
                >
                  {(isSending) => (
                    <NamedButton
                      label={isSending ? carry.leavingOut : carry.leaveOut}
                      name={name}
                      isBusy={isSending}
                      isQuiet
                    />
                  )}
                </SendForm>
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
