import { Link } from "@remix-run/react";
import { Lock } from "lucide-react";
import { decisionSection } from "../../../domain/meeting/section-template.ts";
import type { MinutesBlock, MinutesDocument, MinutesItem } from "../../../domain/minutes/minutes-document.ts";
import type { MeetingView } from "../../http/context.ts";
import { keyed } from "../keyed.ts";
import { RichTextView } from "../rich-text-view.tsx";
import { useText } from "../use-text.ts";

interface MinutesToReadProps {
  readonly meetingId: string;
  readonly meeting: MeetingView;
  readonly attendance: readonly MinutesBlock[];
  readonly minutes: MinutesDocument;
}

/** The minutes as they are now: who was there, and each item's decision, with its case text at hand. */
export function MinutesToRead({ meetingId, meeting, attendance, minutes }: MinutesToReadProps) {
  const text = useText();
  const idOf = new Map(meeting.items.map(({ id, number }) => [number, id]));
  return (
    <section className="sheet minutes-read" aria-label={text.approval.minutes}>
      {attendance.length > 0 && (
        <dl className="minutes-attendance" lang="da">
          {attendance.map(({ key, heading, text: people }) => (
            <div key={key} className="present-row">
              <dt>{heading}</dt>
              <dd>
                <RichTextView text={people} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {keyed(minutes.items, ({ number }) => String(number)).map(({ key, value: item }) => (
        <article key={key}>
          <h2 lang="da">
            <span className="n">{item.number}</span>
            <Link to={`/meetings/${meetingId}/items/${idOf.get(item.number)}`}>{item.title}</Link>
          </h2>
          <ItemToRead item={item} />
        </article>
      ))}
    </section>
  );
}

function ItemToRead({ item: { content } }: { item: MinutesItem }) {
  const text = useText();
  if (content === null) {
    return (
      <p className="muted">
        <Lock className="ic" /> {text.approval.notYours}
      </p>
    );
  }
  const decision = content.blocks.find(({ key }) => key === decisionSection.key);
  const recordBlocks = content.blocks.filter(({ key }) => key.startsWith("record/"));
  const caseBlocks = content.blocks.filter((block) => block !== decision && !recordBlocks.includes(block));
  return (
    <div className="doc" lang="da">
      {decision === undefined ? (
        <p className="empty">{text.meeting.noDecision}</p>
      ) : (
        <RichTextView text={decision.text} />
      )}
      <Blocks blocks={recordBlocks} />
      {caseBlocks.length > 0 && (
        <details>
          <summary>{text.meeting.caseText}</summary>
          <Blocks blocks={caseBlocks} />
        </details>
      )}
    </div>
  );
}

function Blocks({ blocks }: { blocks: readonly MinutesBlock[] }) {
  return keyed(blocks, ({ heading }) => heading).map(({ key, value: block }) => (
    <section key={key}>
      <h3>{block.heading}</h3>
      <RichTextView text={block.text} />
    </section>
  ));
}
