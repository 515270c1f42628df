import { Lock } from "lucide-react";
import type { ItemView, PersonView } from "../../http/context.ts";
import { Avatar } from "../avatar.tsx";
import { useText } from "../use-text.ts";

/** Over a closed item: who can read it, all of them, by name. */
export function AccessNote({ readers }: { readers: readonly PersonView[] }) {
  const text = useText();
  return (
    <section className="access" aria-label={text.meeting.closedAccess}>
      <p>
        <b>
          <Lock className="ic" /> {text.meeting.closedLead}
        </b>{" "}
        {text.meeting.closedReaders(readers.length)}
      </p>
      <ul className="people">
        {readers.map((person) => (
          <li key={person.id}>
            <Avatar person={person} size="sm" isMute />
            {person.name}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All that those without access see of a closed item: that it exists. */
export function ClosedItem({ item }: { item: ItemView }) {
  const text = useText();
  return (
    <article className="sheet shut refused">
      <span className="strip hatch" />
      <header className="item-h">
        <div className="item-k">
          <span>{text.meeting.item(item.number)}</span>
          {item.caseNumber !== null && <span>{item.caseNumber}</span>}
        </div>
        <h1>
          <Lock className="ic" /> {text.meeting.closedItem}
        </h1>
        <p>{text.meeting.closedNotice}</p>
      </header>
    </article>
  );
}
