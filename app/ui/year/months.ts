import { danishDay } from "../../../domain/meeting/danish-time.ts";
import type { MeetingView } from "../../http/context.ts";

/** Meetings of one month in Denmark. `month`: `2022-01`. */
export interface Month {
  readonly month: string;
  readonly meetings: readonly MeetingView[];
}

/** Meetings, the first first, by month; months without any are left out. */
export function byMonth(meetings: readonly MeetingView[]): readonly Month[] {
  const months = new Map<string, MeetingView[]>();
  for (const meeting of meetings) {
    const month = danishDay(new Date(meeting.startsAt)).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), meeting]);
  }
  return [...months].map(([month, ofMonth]) => ({ month, meetings: ofMonth }));
}
