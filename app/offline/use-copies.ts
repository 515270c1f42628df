import { useLocation } from "@remix-run/react";
import { useEffect } from "react";
import type { PersonView } from "../http/context.ts";
import { atMostEvery } from "./at-most-every.ts";
import { roomsOfReturned } from "./handed-back.ts";
import { onMeetingChanged } from "./meeting-changed.ts";
import { returnRooms } from "./returned-rooms.ts";
import { reviewCopies } from "./review-copies.ts";
import { startWorker, tellWorker } from "./worker-messages.ts";

const clock = () => new Date();
/** In a lively meeting much changes; the copies need not follow every letter. */
const reviewPauseMs = 3_000;
const keepPauseMs = 60_000;

/**
 * Keeps the copies in this browser true: on every page that is shown, and when something in the meeting changes, what may
 * not stay goes, what was written without the server is sent, and the page is kept for a day without it.
 */
export function useCopies(person: PersonView | null): void {
  const { pathname } = useLocation();
  useEffect(() => {
    if (person !== null) void startWorker();
  }, [person]);
  useEffect(() => {
    const review = atMostEvery(reviewPauseMs, () => void followReview(person));
    const keep = atMostEvery(keepPauseMs, () => void tellWorker({ kind: "keep", paths: [pathname] }));
    const both = () => {
      review.ask();
      if (person !== null) keep.ask();
    };
    both();
    const stopListening = onMeetingChanged(both);
    return () => {
      stopListening();
      review.stop();
      keep.stop();
    };
  }, [pathname, person]);
}

async function followReview(person: PersonView | null): Promise<void> {
  const { toSend, toReturn, toTake, toRenew } = await reviewCopies(person?.id ?? null, clock);
  if (toRenew.length > 0) void tellWorker({ kind: "keep", paths: toRenew });
  returnRooms([...toReturn, ...toTake]);
  if (person === null) return;
  const waiting = [...toSend, ...roomsOfReturned(person.id)];
  if (waiting.length + toTake.length === 0) return;
  const { openRoom, takeFromCopy } = await import("../editor/room-connection.ts");
  // It closes when all is saved.
  for (const roomName of waiting) openRoom({ roomName, person }).release();
  for (const roomName of toTake) await takeFromCopy({ roomName, person });
}
