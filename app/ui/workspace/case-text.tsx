import type { ReactNode } from "react";
import { CaseEditor } from "../../editor/item-editors.tsx";
import type { ItemView } from "../../http/context.ts";
import { RichTextView } from "../rich-text-view.tsx";
import { useText } from "../use-text.ts";
import { blockId, type CaseBlock } from "./case-blocks.ts";
import { useWriting } from "./writing.ts";

/** The case presentation, heading by heading; each section a text of its own to write in, for who may. */
export function CaseText({ item, blocks }: { item: ItemView; blocks: readonly CaseBlock[] }) {
  const text = useText();
  const writing = useWriting("case", item.mayWriteCase);
  if (blocks.length === 0) return <p className="empty">{text.meeting.noCaseText}</p>;
  if (writing === null) return blocks.map((block) => <CaseSection key={block.key} block={block} />);
  const texts = blocks.filter(({ isText }) => isText);
  return (
    <CaseEditor
      {...writing}
      itemId={item.id}
      sections={texts.map((block) => ({ ...block, fallback: <RichTextView text={block.text} /> }))}
      arrange={(shown) =>
        blocks.map((block) => (
          <CaseSection key={block.key} block={block}>
            {block.isText && shown(block.key)}
          </CaseSection>
        ))
      }
    />
  );
}

/** A block of the case, as it reads or with its editor. */
function CaseSection({ block, children }: { block: CaseBlock; children?: ReactNode }) {
  return (
    <section id={blockId(block)} className="sec" aria-label={block.heading} lang="da">
      {children || (
        <>
          <h3>{block.heading}</h3>
          <RichTextView text={block.text} />
        </>
      )}
    </section>
  );
}
