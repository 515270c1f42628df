import type { RefusalCode } from "../../domain/refusal.ts";

/** Refusals that are about this very moment, or that end without the person's doing. */
const whole: readonly RefusalCode[] = ["room-full", "room-quarantined", "too-many-connections", "too-many-messages"];

/** The person may read still, or again once they have logged in: what they wrote is theirs, and waits for them. */
const unsent: readonly RefusalCode[] = ["log-in-required", "room-frozen", "room-read-only"];

/**
 * What of a room's copy in the browser outlives a refusal: all of it, what the server lacks, or nothing. What came too
 * late for a frozen text stays until its author has handed it in or given it up; other text that the server will never
 * take would close the room at every visit.
 */
export function leftAfter(refusal: RefusalCode): "all" | "unsent" | "nothing" {
  if (whole.includes(refusal)) return "all";
  return unsent.includes(refusal) ? "unsent" : "nothing";
}
