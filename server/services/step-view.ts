import type { MissingPoint } from "../../domain/meeting/readiness.ts";
import type { MeetingView } from "./meeting-view.ts";

/** A meeting on its way to the next stage. */
export interface StepView {
  readonly meeting: MeetingView;
  readonly items: readonly {
    readonly id: string;
    readonly number: number;
    /** Null where whoever leads may not read it. */
    readonly title: string | null;
    /** What keeps the agenda from going out with it; nothing once it has. */
    readonly lacks: readonly MissingPoint[];
    /** Whether the meeting would end without a word on it. */
    readonly lacksDecision: boolean;
    /** Whether it came after the agenda, and is not sent out yet. */
    readonly isPending: boolean;
    readonly supplementReason: string | null;
    readonly isBeingCorrected: boolean;
  }[];
}
