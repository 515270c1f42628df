import { Link } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useText } from "../use-text.ts";
import { blockId, type CaseBlock } from "./case-blocks.ts";

/** The way to each section of the case; the one being read is marked. */
export function SectionNav({ blocks }: { blocks: readonly CaseBlock[] }) {
  const text = useText();
  const sections = blocks.filter(({ isText }) => isText);
  const current = useBlockInView(sections.map(blockId).join(" "));
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

/** Which of the blocks is uppermost in view; null before scripts run. `ids` are separated by spaces. */
function useBlockInView(ids: string): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const inView = new Set<string>();
    const order = ids.split(" ");
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inView.add(target.id);
          else inView.delete(target.id);
        }
        setCurrent((before) => order.find((id) => inView.has(id)) ?? before);
      },
      { rootMargin: "-15% 0px -45% 0px" },
    );
    for (const id of order) {
      const block = document.getElementById(id);
      if (block !== null) observer.observe(block);
    }
    return () => observer.disconnect();
  }, [ids]);
  return current;
}
