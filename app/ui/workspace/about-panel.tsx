import type { ReactNode } from "react";
import type { ItemContent, ItemView } from "../../http/context.ts";
import { keyed } from "../keyed.ts";
import { useHeld } from "../meeting/held-context.ts";
import { scrollsByKeyboard } from "../scrolls-by-keyboard.ts";
import { useText } from "../use-text.ts";
import { AttachmentTitles } from "./attachment-list.tsx";
import { guestFacts } from "./guest-facts.ts";
import { CloseOverlay } from "./overlay.tsx";

/** What is known about an item beside its text: the case, attachments, guests, questions for discussion. */
export function AboutPanel({
  item,
  content,
  children,
}: {
  item: ItemView;
  content: ItemContent;
  /** What belongs to the meeting while it is held. */
  children?: ReactNode;
}) {
  const text = useText();
  const { guests, discussionQuestions, attachments } = content;
  // While the meeting is held they stand as a checklist under the decision.
  const isChecklist = useHeld()?.item?.minutes !== undefined;
  return (
    <aside className="panel" id="om-punktet" {...scrollsByKeyboard} aria-labelledby="om-punktet-h">
      <div className="panel-h">
        <h2 id="om-punktet-h">{text.meeting.about}</h2>
        <CloseOverlay />
      </div>
      {children}
      <Fact heading={text.meeting.case}>
        {item.caseNumber === null ? (
          <p className="muted">{text.meeting.noCase}</p>
        ) : (
          <p className="casenr num">{item.caseNumber}</p>
        )}
        {item.kleTitles.length > 0 && (
          <ol className="kle" lang="da" aria-label={text.meeting.kle}>
            {keyed(item.kleTitles, (title) => title).map(({ key, value }) => (
              <li key={key}>{value}</li>
            ))}
          </ol>
        )}
      </Fact>
      {guests.length > 0 && (
        <Fact heading={text.meeting.guests}>
          <ul className="facts-list">
            {keyed(guests, ({ name }) => name).map(({ key, value }) => (
              <li key={key}>
                <b>{value.name}</b>
                <span className="muted">{guestFacts(value, text).join(", ")}</span>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {discussionQuestions.length > 0 && !isChecklist && (
        <Fact heading={text.meeting.questions}>
          <ol className="questions" lang="da">
            {keyed(discussionQuestions, (question) => question).map(({ key, value }) => (
              <li key={key}>{value}</li>
            ))}
          </ol>
        </Fact>
      )}
      <Fact heading={text.meeting.attachmentsTitle}>
        {attachments.length === 0 ? (
          <p className="muted">{text.meeting.noAttachments}</p>
        ) : (
          <>
            <AttachmentTitles attachments={attachments} />
            <p className="cap muted">{text.meeting.attachmentsHint}</p>
          </>
        )}
      </Fact>
    </aside>
  );
}

function Fact({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="fact">
      <h3>{heading}</h3>
      {children}
    </section>
  );
}
