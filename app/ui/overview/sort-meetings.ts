import type { Stage } from "../../../domain/meeting/stage.ts";
import type { MeetingView } from "../../http/context.ts";

/** Meetings as the overview lays them out. */
export interface SortedMeetings {
  /** The one in session, else the nearest that is yet to be held. */
  readonly next: MeetingView | null;
  /** Others yet to be held, nearest first. */
  readonly upcoming: readonly MeetingView[];
  /** Held or cancelled, newest first. */
  readonly recent: readonly MeetingView[];
}

const ahead: readonly Stage[] = ["draft", "agenda-published", "in-session"];

/** By stage and not by the clock: a meeting is over when its minutes are, however late that becomes. */
export function sortMeetings(meetings: readonly MeetingView[]): SortedMeetings {
  const byTime = [...meetings].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const open = byTime.filter(({ stage }) => ahead.includes(stage));
  const next = open.find(({ stage }) => stage === "in-session") ?? open[0] ?? null;
  return {
    next,
    upcoming: open.filter((meeting) => meeting !== next),
    recent: byTime.filter(({ stage }) => !ahead.includes(stage)).reverse(),
  };
}
