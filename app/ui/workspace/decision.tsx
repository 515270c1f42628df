import { hasReached, type Stage } from "../../../domain/meeting/stage.ts";
import type { QuestionStatus } from "../../../domain/minutes/questions.ts";
import { DecisionEditor } from "../../editor/item-editors.tsx";
import { TextFrame } from "../../editor/text-frame.tsx";
import { WrittenTextContext } from "../../editor/written-text.ts";
import type { ItemContent, ItemView } from "../../http/context.ts";
import { isEmptyText } from "../is-empty-text.ts";
import { DecisionOutcome } from "../meeting/decision-outcome.tsx";
import { DecisionRecord } from "../meeting/decision-record.tsx";
import { useHeld } from "../meeting/held-context.ts";
import { PhrasesMenu } from "../meeting/phrases-menu.tsx";
import { useWrittenDecision } from "../meeting/use-written-decision.ts";
import { RichTextView } from "../rich-text-view.tsx";
import { scrollsByKeyboard } from "../scrolls-by-keyboard.ts";
import { useText } from "../use-text.ts";
import { useWriting } from "./writing.ts";

/** False while there is nothing to show or write yet: before the meeting. */
export const hasDecision = (item: ItemView, content: ItemContent, stage: Stage): boolean =>
  item.mayWriteMinutes || !isEmptyText(content.decision.text) || hasReached(stage, "in-session");

/** What the meeting makes: larger than the case and raised above it. */
export function Decision({ item, content, stage }: { item: ItemView; content: ItemContent; stage: Stage }) {
  const text = useText();
  const writing = useWriting("minutes", item.mayWriteMinutes);
  const minutes = useHeld()?.item?.minutes ?? null;
  const { written, announce } = useWrittenDecision(minutes?.questions ?? nobodyAsks);
  const isWritten = !isEmptyText(content.decision.text);
  if (!hasDecision(item, content, stage)) return <p className="empty">{text.meeting.draftDecision}</p>;
  const heading = (
    <>
      <h2 id="beslutning-h" lang="da">
        {content.decision.heading}
      </h2>
      {minutes !== null && <PhrasesMenu minutes={minutes} decision={written} />}
    </>
  );
  const still = isWritten ? (
    <RichTextView text={content.decision.text} />
  ) : (
    <p className="empty">{text.meeting.noDecision}</p>
  );
  return (
    <section
      className="decision"
      id="beslutning"
      aria-labelledby="beslutning-h"
      {...(writing === null ? scrollsByKeyboard : { tabIndex: -1 })}
    >
      {writing !== null ? (
        <WrittenTextContext.Provider value={announce}>
          <DecisionEditor
            {...writing}
            itemId={item.id}
            label={text.meeting.decisionOf(item.number)}
            heading={heading}
            fallback={still}
          />
        </WrittenTextContext.Provider>
      ) : (
        <TextFrame kind="decision" heading={heading}>
          {still}
        </TextFrame>
      )}
      <DecisionOutcome />
      <DecisionRecord decision={written} />
    </section>
  );
}

const nobodyAsks: readonly QuestionStatus[] = [];
