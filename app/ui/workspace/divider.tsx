import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { useText } from "../use-text.ts";

const storageKey = "referat-decision-share";
const bounds = { min: 20, max: 75 };
const step = 5;

/**
 * Lets each person decide how much of the sheet the decision takes, in percent; remembered on the device. Until someone
 * moves it, the decision takes what it needs.
 */
export function Divider() {
  const text = useText();
  const ref = useRef<HTMLHRElement>(null);
  const [share, setShare] = useState<number | null>(null);

  useEffect(() => setShare(bounded(Number(localStorage.getItem(storageKey)))), []);
  useEffect(() => {
    const sheet = ref.current?.parentElement;
    if (share === null) return;
    sheet?.style.setProperty("--decision-share", `${share}%`);
    sheet?.setAttribute("data-divided", "");
    localStorage.setItem(storageKey, String(share));
  }, [share]);

  const move = (by: number) => setShare((before) => bounded((before ?? measured(ref.current)) + by));
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: step, ArrowDown: -step }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    move(by);
  };
  const onPointerMove = ({ clientY, currentTarget, pointerId }: PointerEvent<HTMLHRElement>) => {
    if (!currentTarget.hasPointerCapture(pointerId)) return;
    const sheet = currentTarget.parentElement?.getBoundingClientRect();
    if (sheet !== undefined) setShare(bounded(((sheet.bottom - clientY) / sheet.height) * 100));
  };

  return (
    <hr
      ref={ref}
      className="divider"
      aria-orientation="horizontal"
      aria-label={text.meeting.divider}
      aria-valuemin={bounds.min}
      aria-valuemax={bounds.max}
      aria-valuenow={Math.round(share ?? 50)}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}

/** A share within bounds; null for what is no share. */
function bounded(share: number): number | null {
  if (!Number.isFinite(share) || share <= 0) return null;
  return Math.min(bounds.max, Math.max(bounds.min, share));
}

function measured(divider: HTMLElement | null): number {
  const sheet = divider?.parentElement?.getBoundingClientRect();
  const decision = divider?.nextElementSibling?.getBoundingClientRect();
  return sheet === undefined || decision === undefined ? 50 : (decision.height / sheet.height) * 100;
}
