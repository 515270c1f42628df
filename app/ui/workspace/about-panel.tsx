import { useParams } from "@remix-run/react";
import type { ReactNode } from "react";
import type { ItemContent, ItemView } from "../../http/context.ts";
import { CaseItems } from "../agenda/case-items.tsx";
import { ItemFactFields } from "../agenda/item-facts.tsx";
import { MissingPoints } from "../agenda/missing-points.tsx";
import { AttachmentEditor } from "../attachments/attachment-editor.tsx";
import { HistoryLink } from "../history/history-link.tsx";
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
  const { meetingId } = useParams();
  const { guests, discussionQuestions, attachments } = content;
  // While the meeting is held they stand as a checklist under the decision.
  const isChecklist = useHeld()?.item?.minutes !== undefined;
  return (
    <aside className="panel" id="om-punktet" {...scrollsByKeyboard} aria-labelledby="om-punktet-h">
      <div className="panel-h">
        <h2 id="om-punktet-h">{text.meeting.about}</h2>
        {item.historyZones.length > 0 && <HistoryLink zone={item.mayWriteMinutes ? "minutes" : item.historyZones[0]} />}
        <CloseOverlay />
      </div>
      {children}
      {item.missing !== null && <MissingPoints missing={item.missing} />}
      {item.editing !== null && (
        <ItemFactFields
          key={item.id}
          item={item}
          content={content}
          editing={item.editing}
          action={`/meetings/${meetingId}/items/${item.id}/facts`}
        />
      )}
      {item.editing === null && (
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
          <CaseItems items={content.earlierItems} />
        </Fact>
      )}
      {item.editing?.scope !== "all" && (
        <>
          {(content.presenter !== null || content.caseAuthor !== null) && (
            <Fact heading={text.agenda.people}>
              <ul className="facts-list">
                {content.presenter !== null && (
                  <li>
                    <b>{content.presenter.name}</b>
                    <span className="muted">{text.agenda.facts.presenterId}</span>
                  </li>
                )}
                {content.caseAuthor !== null && (
                  <li>
                    <b>{content.caseAuthor.name}</b>
                    <span className="muted">{text.agenda.facts.caseAuthorId}</span>
                  </li>
                )}
              </ul>
            </Fact>
          )}
          {content.closingGround !== null && (
            <Fact heading={text.agenda.facts.closingGround}>
              <p lang="da">{content.closingGround}</p>
            </Fact>
          )}
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
        </>
      )}
      {item.mayAttach ? (
        <section className="fact">
          <h3 id="bilag-ret">{text.meeting.attachmentsTitle}</h3>
          <AttachmentEditor
            key={item.id}
            attachments={attachments}
            itemId={item.id}
            action={`/meetings/${meetingId}/items/${item.id}/facts`}
          />
        </section>
      ) : (
        <Fact heading={text.meeting.attachmentsTitle}>
          {attachments.length === 0 ? (
            <p className="muted">{text.meeting.noAttachments}</p>
          ) : (
            <AttachmentTitles attachments={attachments} itemId={item.id} />
          )}
        </Fact>
      )}
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
