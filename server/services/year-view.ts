import type { MeetingView } from "./meeting-view.ts";

/** The meetings of a body in one calendar year in Denmark, as one reader sees them. */
export interface YearView {
  readonly body: { readonly id: string; readonly name: string };
  readonly year: number;
  /** The nearest years before and after in which there is a meeting that the reader may see. */
  readonly earlier: number | null;
  readonly later: number | null;
  /** The first of the year first. */
  readonly meetings: readonly MeetingView[];
}
