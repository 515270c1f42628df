import { useFetcher, useParams } from "@remix-run/react";
import { MailWarning } from "lucide-react";
import { decisionSection } from "../../../domain/meeting/section-template.ts";
import type { ItemContent, ItemView, LateEditView } from "../../http/context.ts";
import { Avatar } from "../avatar.tsx";
import { keyed } from "../keyed.ts";
import { TextDiff } from "../text-diff.tsx";
import { useDates, useText } from "../use-text.ts";

/** What was written after the text was frozen: one's own, and for the secretary what waits for them. Nothing if there is none. */
export function LateEdits({ item, content }: { item: ItemView; content: ItemContent }) {
  const text = useText();
  const { meetingId } = useParams();
  const address = `/meetings/${meetingId}/items/${item.id}/late-edits`;
  if (content.lateEdits.length === 0) return null;
  const headings = new Map([...content.sections, decisionSection].map(({ key, heading }) => [key, heading]));
  return (
    <section className="late-edits" aria-labelledby="kom-for-sent-h" aria-live="polite">
      <h2 id="kom-for-sent-h">
        <MailWarning className="ic" />
        {text.lateEdits.title}
      </h2>
      <ul>
        {content.lateEdits.map((edit) => (
          <li key={edit.id}>
            <LateEditItem edit={edit} headings={headings} address={address} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LateEditItemProps {
  readonly edit: LateEditView;
  readonly headings: ReadonlyMap<string, string>;
  readonly address: string;
}

function LateEditItem({ edit, headings, address }: LateEditItemProps) {
  const text = useText();
  const dates = useDates();
  const settling = useFetcher();
  const isSettling = settling.state !== "idle";
  return (
    <details open={edit.maySettle}>
      <summary>
        <Avatar person={edit.author} size="sm" />
        <b>{edit.author.name}</b>
        <span className="muted">
          {dates.short(edit.at)} {dates.clock(edit.at)}
        </span>
        <span className={edit.isSettled ? "badge ok" : "badge warn"}>
          {edit.isSettled ? text.lateEdits.settled : text.lateEdits.waiting}
        </span>
      </summary>
      {edit.note !== null && <p className="late-note">{edit.note}</p>}
      {keyed(edit.changes, ({ fragment }) => fragment).map(({ key, value: { fragment, frozen, written } }) => (
        <div key={key}>
          <h3>{headings.get(fragment) ?? fragment}</h3>
          <TextDiff before={frozen} after={written} />
        </div>
      ))}
      {edit.maySettle && (
        <settling.Form method="post" action={address}>
          <input type="hidden" name="intent" value="settle" />
          <input type="hidden" name="id" value={edit.id} />
          <button type="submit" className="btn" disabled={isSettling}>
            {isSettling ? text.lateEdits.settling : text.lateEdits.settle}
          </button>
        </settling.Form>
      )}
    </details>
  );
}
