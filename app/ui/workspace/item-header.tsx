import { useParams } from "@remix-run/react";
import { Clock, UserRound } from "lucide-react";
import { factBounds } from "../../../domain/meeting/item-facts.ts";
import type { ItemContent, ItemView } from "../../http/context.ts";
import { TextFact } from "../agenda/text-fact.tsx";
import { keyed } from "../keyed.ts";
import { ItemClock } from "../meeting/item-clock.tsx";
import { useText } from "../use-text.ts";
import { guestFacts } from "./guest-facts.ts";

/** What the item is called and what binds it. */
export function ItemHeader({ item, content }: { item: ItemView; content: ItemContent }) {
  const text = useText();
  const { meetingId } = useParams();
  const subject = item.kleTitles.at(-1);
  return (
    <header className="item-h">
      <div className="item-k">
        <span>{text.meeting.item(item.number)}</span>
        {item.caseNumber !== null && <span>{item.caseNumber}</span>}
        {subject !== undefined && (
          <span className="subject" lang="da" title={item.kleTitles.join(" › ")}>
            {subject}
          </span>
        )}
        {item.estimatedMinutes !== null && (
          <span>
            <Clock className="ic" /> {text.meeting.minutes(item.estimatedMinutes)}
          </span>
        )}
        <ItemClock itemId={item.id} planned={item.estimatedMinutes} />
      </div>
      {item.editing?.scope === "all" ? (
        <div className="title-fact">
          <h1 lang="da" className="vh">
            {item.title || text.agenda.untitled}
          </h1>
          <TextFact
            key={item.id}
            id="titel"
            className="title-input"
            label={text.agenda.facts.title}
            placeholder={text.agenda.untitled}
            target={{
              action: `/meetings/${meetingId}/items/${item.id}/facts`,
              fields: { intent: "fact", field: "title" },
              saved: item.editing.facts.title,
            }}
            longest={factBounds.title}
          />
        </div>
      ) : (
        <h1 lang="da">{item.title || text.agenda.untitled}</h1>
      )}
      {keyed(content.guests, ({ name }) => name).map(({ key, value }) => (
        <p key={key} className="item-guest">
          <UserRound className="ic" /> {text.meeting.guest}: <b>{value.name}</b>
          {guestFacts(value, text).map((fact) => `, ${fact}`)}
        </p>
      ))}
    </header>
  );
}
