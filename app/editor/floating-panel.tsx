import { type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";

interface FloatingPanelProps {
  readonly id: string;
  readonly className: string;
  readonly isOpen: boolean;
  /** The button that it belongs to. */
  readonly anchor: RefObject<HTMLElement>;
  /** Which edges of the two lie in one line: the right ones unless it says `start`. */
  readonly align?: "start";
  /** Asked for when the page moves away under it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const gap = 4;
const edge = 8;

/** A panel at its button, below or, where there is no room, above. In the top layer: nothing that scrolls cuts it off. */
export function FloatingPanel({ id, className, isOpen, anchor, align, onClose, children }: FloatingPanelProps) {
  const panel = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const { current } = panel;
    if (current === null) return;
    current.popover = "manual";
    if (!isOpen) return;
    current.showPopover();
    if (anchor.current) place(current, anchor.current.getBoundingClientRect(), align);
    const onScroll = ({ target }: Event) => {
      if (target !== current) onClose();
    };
    window.addEventListener("resize", onClose);
    document.addEventListener("scroll", onScroll, { capture: true, passive: true });
    return () => {
      window.removeEventListener("resize", onClose);
      document.removeEventListener("scroll", onScroll, { capture: true });
      current.hidePopover();
    };
  }, [isOpen, anchor, align, onClose]);

  return (
    <div ref={panel} id={id} className={`ed-panel ${className}`}>
      {children}
    </div>
  );
}

function place(panel: HTMLElement, button: DOMRect, align: "start" | undefined): void {
  const { innerWidth, innerHeight } = window;
  const { offsetWidth, offsetHeight } = panel;
  const below = button.bottom + gap;
  const above = button.top - gap - offsetHeight;
  const top = below + offsetHeight <= innerHeight - edge || above < edge ? below : above;
  const left = Math.min(align === "start" ? button.left : button.right - offsetWidth, innerWidth - edge - offsetWidth);
  panel.style.setProperty("top", `${Math.max(edge, Math.min(top, innerHeight - edge - offsetHeight))}px`);
  panel.style.setProperty("left", `${Math.max(edge, left)}px`);
}
