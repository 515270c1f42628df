import { FileLock } from "lucide-react";
import type { ReactNode } from "react";
import type { Stage } from "../../../domain/meeting/stage.ts";
import type { ItemContent, ItemView } from "../../http/context.ts";
import { scrollsByKeyboard } from "../scrolls-by-keyboard.ts";
import { useText } from "../use-text.ts";
import { AttachmentList } from "./attachment-list.tsx";
import { caseBlocks } from "./case-blocks.ts";
import { CaseText } from "./case-text.tsx";
import { AccessNote } from "./closed-item.tsx";
import { Correction } from "./correction.tsx";
import { Decision } from "./decision.tsx";
import { Divider } from "./divider.tsx";
import { ItemHeader } from "./item-header.tsx";
import { LateEdits } from "./late-edits.tsx";
import { SectionNav } from "./section-nav.tsx";
import { useIsWriting } from "./writing.ts";

interface SheetProps {
  readonly item: ItemView;
  readonly content: ItemContent;
  readonly stage: Stage;
  /** What the item has to do with earlier meetings. */
  readonly along: ReactNode;
}

/** The item on paper: as it is written before the meeting, and as it reads after it. */
export function ReadingSheet({ item, content, stage, along }: SheetProps) {
  const text = useText();
  const blocks = caseBlocks(content, { withEmpty: useIsWriting("case", item.mayWriteCase) });
  return (
    <article className={sheetClass(content)}>
      <Closed content={content} />
      <ItemHeader item={item} content={content} />
      {along}
      <LateEdits item={item} content={content} />
      <Correction item={item} />
      <SectionNav blocks={blocks} />
      <div className="doc doc-b" id="sagen" tabIndex={-1}>
        <h2 className="vh">{text.meeting.caseText}</h2>
        <CaseText item={item} blocks={blocks} />
        <Decision item={item} content={content} stage={stage} />
        <AttachmentList attachments={content.attachments} itemId={item.id} />
      </div>
    </article>
  );
}

/** The item while the meeting is on: the case quiet and locked, the decision always in view. */
export function LiveSheet({ item, content, stage, along }: SheetProps) {
  const text = useText();
  const blocks = caseBlocks(content, { withEmpty: useIsWriting("case", false) });
  return (
    <article className={sheetClass(content)}>
      <Closed content={content} />
      <ItemHeader item={item} content={content} />
      {along}
      <LateEdits item={item} content={content} />
      <section className="frozen" id="sagen" aria-label={text.meeting.frozenLabel} tabIndex={-1}>
        <h2 className="vh">{text.meeting.caseText}</h2>
        <div className="frozen-h">
          <span>
            <FileLock className="ic" /> {text.meeting.frozen}
          </span>
          <SectionNav blocks={blocks} />
        </div>
        <section className="frozen-b doc" aria-label={text.meeting.caseText} {...scrollsByKeyboard}>
          <CaseText item={item} blocks={blocks} />
          <AttachmentList attachments={content.attachments} itemId={item.id} />
        </section>
      </section>
      <Divider />
      <Decision item={item} content={content} stage={stage} />
    </article>
  );
}

const sheetClass = ({ readers }: ItemContent) => (readers === null ? "sheet" : "sheet shut");

function Closed({ content: { readers } }: { content: ItemContent }) {
  if (readers === null) return null;
  return (
    <>
      <span className="strip hatch" />
      <AccessNote readers={readers} />
    </>
  );
}
