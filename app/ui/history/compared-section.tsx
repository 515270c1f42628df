import { useMemo } from "react";
import { changeOf } from "../../../domain/document/comparison.ts";
import type { RichText, RichTextNode } from "../../../domain/document/rich-text.ts";
import type { ComparedSection } from "../../http/context.ts";
import { isEmptyText } from "../is-empty-text.ts";
import { useText } from "../use-text.ts";
import type { ShownHand } from "./change-marks.tsx";
import { comparedElement } from "./compared-text.tsx";

interface SectionTextProps {
  readonly section: ComparedSection;
  readonly hands: readonly ShownHand[];
  /** As it stood: nothing is marked or folded away. */
  readonly isStill: boolean;
}

/** A section's text at two moments. What nobody changed is folded away, as far as it is long. */
export function SectionText({ section, hands, isStill }: SectionTextProps) {
  const text = useText();
  const { text: compared, changes } = section;
  if (isEmptyText(compared)) return <p className="empty">{text.meeting.noSectionText}</p>;
  if (isStill) return <Blocks blocks={compared.content ?? []} hands={hands} />;
  if (changes.length === 0) {
    return (
      <>
        <p className="empty">{text.history.sectionUnchanged}</p>
        <Folded label={text.history.showText} blocks={compared.content ?? []} hands={hands} />
      </>
    );
  }
  return (
    <>
      {stretchesOf(compared).map(({ key, blocks, isSame }) =>
        isSame && blocks.length >= leastFolded ? (
          <Folded key={key} label={text.history.unchanged(blocks.length)} blocks={blocks} hands={hands} />
        ) : (
          <Blocks key={key} blocks={blocks} hands={hands} />
        ),
      )}
    </>
  );
}

/** Fewer unchanged blocks are shown: they say where one is. */
const leastFolded = 4;

interface Stretch {
  readonly key: number;
  readonly isSame: boolean;
  readonly blocks: RichTextNode[];
}

/** Consecutive blocks that are alike in whether anything in them changed. */
function stretchesOf({ content = [] }: RichText): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const [key, block] of content.entries()) {
    const isSame = !isTouched(block);
    const last = stretches.at(-1);
    if (last?.isSame === isSame) last.blocks.push(block);
    else stretches.push({ key, isSame, blocks: [block] });
  }
  return stretches;
}

const isTouched = (node: RichTextNode): boolean => changeOf(node) !== null || (node.content ?? []).some(isTouched);

interface BlocksProps {
  readonly blocks: readonly RichTextNode[];
  readonly hands: readonly ShownHand[];
}

function Folded({ label, ...shown }: BlocksProps & { label: string }) {
  return (
    <details className="folded">
      <summary className="fold-h">{label}</summary>
      <Blocks {...shown} />
    </details>
  );
}

function Blocks({ blocks, hands }: BlocksProps) {
  const tableLabel = useText().meeting.table;
  return useMemo(() => comparedElement(blocks, hands, tableLabel), [blocks, hands, tableLabel]);
}
