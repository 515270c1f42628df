import { Link } from "@remix-run/react";
import type { CaseItem } from "../../http/context.ts";
import { useDates, useText } from "../use-text.ts";

/** Where else the case is or was on an agenda, as far as the reader may see it. Nothing if it is nowhere. */
export function CaseItems({ items }: { items: readonly CaseItem[] }) {
  const text = useText();
  const dates = useDates();
  if (items.length === 0) return null;
  return (
    <>
      <h4 className="label">{text.agenda.sameCase}</h4>
      <ul className="facts-list">
        {items.map(({ id, meetingId, number, title, bodyName, startsAt }) => (
          <li key={id}>
            <Link to={`/meetings/${meetingId}/items/${id}`} lang="da">
              {title || text.agenda.untitled}
            </Link>
            <span className="muted cap">{text.agenda.sameCaseItem(bodyName, dates.short(startsAt), number)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
