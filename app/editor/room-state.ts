import type { RoomRefusal } from "../../domain/document/room-refusals.ts";

/** What is true of one room in this browser. `waiting` is the number of own changes that are not on the server's disk. */
export type RoomState =
  | { readonly kind: "connecting" }
  /** Every own change is on disk; `at` is when the last of them was acknowledged, null when nothing was written yet. */
  | { readonly kind: "saved"; readonly at: Date | null }
  | { readonly kind: "saving"; readonly waiting: number }
  | { readonly kind: "offline"; readonly waiting: number }
  /** The server is there, but could not write a change, or has not acknowledged it within the deadline. Goes on trying. */
  | { readonly kind: "failed"; readonly waiting: number }
  /** The server said no, and the connection is closed for good. The text stays in the browser. */
  | { readonly kind: "refused"; readonly code: RoomRefusal; readonly waiting: number };

/** Own changes that are not on disk. */
export function waitingChanges(state: RoomState): number {
  return "waiting" in state ? state.waiting : 0;
}

/** The server has said what it takes, and nothing of one's own waits any more: it is saved, was sent on, or was given up. */
export function hasNothingToHandBack(state: RoomState): boolean {
  return (state.kind === "saved" || state.kind === "refused") && waitingChanges(state) === 0;
}

export function sameRoomState(a: RoomState, b: RoomState): boolean {
  if (a.kind !== b.kind || waitingChanges(a) !== waitingChanges(b)) return false;
  if (a.kind === "saved" && b.kind === "saved") return a.at?.getTime() === b.at?.getTime();
  return a.kind !== "refused" || b.kind !== "refused" || a.code === b.code;
}

/** The worst of several rooms; what waits is added up, and "saved at" is the latest. Null for no rooms. */
export function worstRoomState(states: readonly RoomState[]): RoomState | null {
  const [worst] = [...states].sort((a, b) => severity(b) - severity(a));
  if (worst === undefined) return null;
  if (worst.kind === "saved") return { kind: "saved", at: latest(states) };
  if (worst.kind === "connecting") return worst;
  return { ...worst, waiting: states.reduce((sum, state) => sum + waitingChanges(state), 0) };
}

function severity(state: RoomState): number {
  // A room that was closed with nothing unsaved has lost nothing: it must not hide what another room has to say.
  if (state.kind === "refused") return state.waiting > 0 ? 6 : 0;
  return { saved: 1, connecting: 2, saving: 3, offline: 4, failed: 5 }[state.kind];
}

function latest(states: readonly RoomState[]): Date | null {
  const times = states.flatMap((state) => (state.kind === "saved" && state.at ? [state.at.getTime()] : []));
  return times.length === 0 ? null : new Date(Math.max(...times));
}
