import { Clock } from "lucide-react";
import { useEffect, useState } from "react";
import { lengthOf } from "../../../domain/meeting/interval.ts";
import { stateOf } from "../../../domain/meeting/sitting.ts";
import { useText } from "../use-text.ts";
import { useHeld } from "./held-context.ts";

const aMinute = 60_000;

/** How long the meeting has been at an item, beside what was planned. It tells, and does not nag: no colour, no alarm. */
export function ItemClock({ itemId, planned }: { itemId: string; planned: number | null }) {
  const text = useText().session.progress;
  const sittings = useHeld()?.proceedings?.sittings[itemId] ?? [];
  const now = useMinutes(stateOf(sittings) === "current");
  if (sittings.length === 0 || now === null) return null;
  const elapsed = Math.max(0, Math.floor(lengthOf(sittings, now) / aMinute));
  return (
    <span className="item-clock num" role="timer" aria-live="off">
      <Clock className="ic" /> {text.elapsed(elapsed)}
      {planned !== null && <span className="muted">, {text.planned(planned)}</span>}
    </span>
  );
}

/** The time, every few seconds while `isRunning`; null on the server, whose page must not know another minute. */
function useMinutes(isRunning: boolean): Date | null {
  const [now, setNow] = useState<Date | null>(null);
  useEffect(() => {
    setNow(new Date());
    if (!isRunning) return;
    const timer = setInterval(() => setNow(new Date()), aMinute / 6);
    return () => clearInterval(timer);
  }, [isRunning]);
  return now;
}
