import { CaseEditor } from "../../editor/item-editors.tsx";
import type { ItemView } from "../../http/context.ts";
import { RichTextView } from "../rich-text-view.tsx";
import { useText } from "../use-text.ts";
import { blockId, type CaseBlock } from "./case-blocks.ts";
import { useWriting } from "./writing.ts";

/** The case presentation, heading by heading; each section a text of its own to write in, for who may. */
export function CaseText({ item, blocks }: { item: ItemView; blocks: readonly CaseBlock[] }) {
  const text = useText();
  const writing = useWriting();
  if (blocks.length === 0) return <p className="empty">{text.meeting.noCaseText}</p>;
  return (
    <>
      {blocks.map((block) => {
        const fallback = <RichTextView text={block.text} />;
        return (
          <section key={block.key} id={blockId(block)} className="sec" aria-label={block.heading} lang="da">
            {block.isText && item.mayWriteCase && writing !== null ? (
              <CaseEditor {...writing} itemId={item.id} sections={[{ ...block, fallback }]} />
            ) : (
              <>
                <h3>{block.heading}</h3>
                {fallback}
              </>
            )}
          </section>
        );
      })}
    </>
  );
}
