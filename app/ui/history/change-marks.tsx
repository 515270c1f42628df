import type { ReactNode } from "react";
import type { ChangeKind } from "../../../domain/document/comparison.ts";

/** Whose hand a change shows, and when, as the page says it. */
export interface ShownHand {
  readonly initials: string;
  readonly hue: string;
  /** "Tilføjet af Sekretær kl. 09:31", by what was done: to text, ... */
  readonly said: Readonly<Record<ChangeKind, string>>;
  /** ... and to a block. */
  readonly saidOfBlock: Readonly<Record<ChangeKind, string>>;
}

interface ChangeProps {
  readonly kind: ChangeKind;
  readonly hand: ShownHand | undefined;
}

/** Text that was inserted, deleted or formed: by line and hue, with initials to see and the name to hear and hover. */
export function ChangedText({ kind, hand, children }: ChangeProps & { children?: ReactNode }) {
  if (hand === undefined) return <>{children}</>;
  const said = hand.said[kind];
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
  if (hand === undefined) return null;
  const said = hand.saidOfBlock[kind];
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
