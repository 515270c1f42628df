import { roomName } from "../../../domain/document/room.ts";
import { CaseEditor } from "../../editor/item-editors.tsx";
import type { ItemView } from "../../http/context.ts";
import { RichTextView } from "../rich-text-view.tsx";
import { useText } from "../use-text.ts";
import { blockId, type CaseBlock } from "./case-blocks.ts";
import { useWriting } from "./writing.ts";

/** The case presentation, heading by heading; each section a text of its own to write in, for who may. */
export function CaseText({ item, blocks }: { item: ItemView; blocks: readonly CaseBlock[] }) {
  const text = useText();
  if (blocks.length === 0) return <p className="empty">{text.meeting.noCaseText}</p>;
  return (
    <>
      {blocks.map((block) => (
        <CaseSection key={block.key} item={item} block={block} />
      ))}
    </>
  );
}

function CaseSection({ item, block }: { item: ItemView; block: CaseBlock }) {
  const room = roomName({ itemId: item.id, zone: "case" });
  const writing = useWriting(block.isText && item.mayWriteCase, block.isText ? room : "");
  const fallback = <RichTextView text={block.text} />;
  return (
    <section id={blockId(block)} className="sec" aria-label={block.heading} lang="da">
      {writing !== null ? (
        <CaseEditor {...writing} itemId={item.id} sections={[{ ...block, fallback }]} />
      ) : (
        <>
          <h3>{block.heading}</h3>
          {fallback}
        </>
      )}
    </section>
  );
}
