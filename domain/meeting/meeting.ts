import type { Stage } from "./stage.ts";

/** One meeting of a body. */
export interface Meeting {
  readonly id: string;
  readonly bodyId: string;
  readonly stage: Stage;
  /** An instant, ISO 8601 in UTC. People see it in the body's own time: `domain/meeting/danish-time.ts`. */
  readonly startsAt: string;
  readonly place: string;
}
