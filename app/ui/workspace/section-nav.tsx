import { Link } from "@remix-run/react";
import { useText } from "../use-text.ts";
import { blockId, type CaseBlock } from "./case-blocks.ts";
import { useBlockInView } from "./use-block-in-view.ts";

/** The way to each section of the case; the one being read is marked. */
export function SectionNav({ blocks }: { blocks: readonly CaseBlock[] }) {
  const text = useText();
  const sections = blocks.filter(({ isText }) => isText);
  const { current, choose } = useBlockInView(sections.map(blockId).join(" "));
  if (sections.length < 2) return null;
  return (
    <nav className="secnav" aria-label={text.meeting.sections}>
      {sections.map((block) => {
        const id = blockId(block);
        return (
          <Link
            key={id}
            to={`#${id}`}
            replace
            onClick={() => choose(id)}
            aria-current={id === current ? "true" : undefined}
            data-name={block.shortHeading}
            lang="da"
          >
            {block.shortHeading}
          </Link>
        );
      })}
    </nav>
  );
}
