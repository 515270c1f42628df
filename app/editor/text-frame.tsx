import type { ReactNode } from "react";

interface TextFrameProps {
  /** "section": one of the case text's, its tools beside its heading while it is written in. "decision": always with tools. */
  readonly kind: "section" | "decision";
  readonly heading: ReactNode;
  /** Beside the heading: who writes. */
  readonly aside?: ReactNode;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** What lies around a text, the same whether the server rendered it or it is being written: nothing moves between the two. */
export function TextFrame({ kind, heading, aside, tools, children }: TextFrameProps) {
  return (
    <div className={`ed ed-${kind}`}>
      <div className="ed-head">
        {heading}
        {aside}
        {tools}
      </div>
      <div className="ed-body doc">{children}</div>
    </div>
  );
}
