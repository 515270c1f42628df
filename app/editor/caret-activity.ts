import type { Awareness } from "y-protocols/awareness";
import type { Clock } from "../../domain/clock.ts";

/**
 * When each person's caret last moved, so that its label can fade although every redraw makes a new element.
 * Register it before any editor: its listener must run before theirs. Lives as long as the awareness.
 */
export class CaretActivity {
  readonly #movedAt = new Map<string, number>();
  readonly #cursors = new Map<number, string>();
  readonly #clock: Clock;

  constructor(awareness: Awareness, clock: Clock) {
    this.#clock = clock;
    awareness.on("change", ({ added, updated, removed }: { added: number[]; updated: number[]; removed: number[] }) => {
      for (const client of [...added, ...updated]) this.#note(client, awareness.getStates().get(client));
      for (const client of removed) this.#cursors.delete(client);
    });
  }

  /** Milliseconds since the person's caret moved; 0 for one never seen. */
  idleMs(personId: string): number {
    const movedAt = this.#movedAt.get(personId);
    return movedAt === undefined ? 0 : this.#clock().getTime() - movedAt;
  }

  #note(client: number, state: { user?: { id?: unknown }; cursor?: unknown } | undefined): void {
    const cursor = JSON.stringify(state?.cursor ?? null);
    if (this.#cursors.get(client) === cursor || typeof state?.user?.id !== "string") return;
    this.#cursors.set(client, cursor);
    this.#movedAt.set(state.user.id, this.#clock().getTime());
  }
}
