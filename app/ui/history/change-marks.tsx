import type { ReactNode } from "react";
import type { ChangeKind } from "../../../domain/document/comparison.ts";
import { useText } from "../use-text.ts";

/** Whose hand a change shows, and when, as the page says it. */
export interface ShownHand {
  readonly name: string;
  readonly initials: string;
  readonly hue: string;
  /** "kl. 09:31 til 09:36". */
  readonly when: string;
}

interface ChangeProps {
  readonly kind: ChangeKind;
  readonly hand: ShownHand | undefined;
}

/** Text that was inserted, deleted or formed: by line and hue, with initials to see and the name to hear and hover. */
export function ChangedText({ kind, hand, children }: ChangeProps & { children?: ReactNode }) {
  const text = useText().history;
  if (hand === undefined) return <>{children}</>;
  const said = text.by[kind](hand.name, hand.when);
  const Tag = kind === "inserted" ? "ins" : kind === "deleted" ? "del" : "span";
  return (
    <Tag className={`change ${kind} ${hand.hue}`} title={said}>
      <span className="vh unselected">[{said}: </span>
      {children}
      <span className="vh unselected">]</span>
      <span className="change-by" aria-hidden="true">
        {hand.initials}
      </span>
    </Tag>
  );
}

/** Says at a block's end that the block is new, gone or formed, though its words stayed. */
export function BlockMark({ kind, hand }: ChangeProps) {
  const text = useText().history;
  if (hand === undefined) return null;
  const said = text.blocks[kind](hand.name, hand.when);
  const Tag = kind === "deleted" ? "del" : "ins";
  return (
    <Tag className={`change block ${kind} ${hand.hue}`} title={said}>
      <span aria-hidden="true">¶</span>
      <span className="vh unselected"> [{said}]</span>
      <span className="change-by" aria-hidden="true">
        {hand.initials}
      </span>
    </Tag>
  );
}
