import { Refusal } from "../refusal.ts";
import { danishTimeOfInstant, instantOfDanishTime } from "./danish-time.ts";
import type { Meeting } from "./meeting.ts";
import { writtenLine } from "./written-line.ts";

/** What is planned of a meeting, changed one by one. `startsAt` is written as Danish local time, `2022-01-12T09:00`. */
export const planFactNames = ["startsAt", "place"] as const;
export type PlanFactName = (typeof planFactNames)[number];

/** The most characters of a place, and of why a meeting is cancelled. */
export const planBounds = { place: 200, reason: 1000 } as const;

/** A planned fact as forms carry it. */
export const planFactText = (meeting: Pick<Meeting, PlanFactName>, name: PlanFactName): string =>
  name === "startsAt" ? danishTimeOfInstant(meeting.startsAt).slice(0, 16) : meeting.place;

/** What a form says of one planned fact. Refuses `input-invalid` with `field`: also for an hour that summer time leaves out. */
export function readPlanFact(name: PlanFactName, text: string): Partial<Pick<Meeting, PlanFactName>> {
  if (name === "startsAt") return { startsAt: instantOf(text) };
  const place = writtenLine(name, text, planBounds.place);
  if (place === "") throw new Refusal("input-invalid", { field: name });
  return { place };
}

function instantOf(local: string): string {
  if (!/^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) throw new Refusal("input-invalid", { field: "startsAt" });
  try {
    return instantOfDanishTime(local);
  } catch {
    throw new Refusal("input-invalid", { field: "startsAt" });
  }
}
