import type { MeetingView } from "./meeting-view.ts";

/** A meeting on its way to the next stage. */
export interface StepView {
  readonly meeting: MeetingView;
  readonly items: readonly {
    readonly id: string;
    readonly number: number;
    /** Null where whoever leads may not read it. */
    readonly title: string | null;
    /** Headings of texts that should be there and are not. */
    readonly lacks: readonly string[];
    /** Whether it came after the agenda, and is not sent out yet. */
    readonly isPending: boolean;
    readonly supplementReason: string | null;
    readonly isBeingCorrected: boolean;
  }[];
}
