import { presentableState } from "./awareness-state.ts";
import { type AwarenessEntry, encodeAwareness } from "./awareness-wire.ts";
import type { Connection } from "./connection.ts";

interface HeldState {
  readonly holder: Connection;
  readonly clock: number;
  readonly json: string;
}

interface DepartedClient {
  readonly personId: string;
  readonly clock: number;
}

/** A browser tab is one client; it may speak for tabs beside it that share its document. */
const mostClientsOfAConnection = 16;
const mostDepartedRemembered = 1_000;

/**
 * Who is in a room and where their carets are. A connection speaks only for client ids that it brought in and that no
 * one else had; what it repeats of others, as y-websocket clients do, is passed over.
 */
export class RoomAwareness {
  readonly #states = new Map<number, HeldState>();
  /** Clients that have gone: only the same person can bring them back, and only with news. */
  readonly #departed = new Map<number, DepartedClient>();
  readonly #changed = new Set<number>();

  get hasNews(): boolean {
    return this.#changed.size > 0;
  }

  /**
   * Takes in what a connection says. Gives the content of a message that asks it to speak up again, or null: others
   * may still hold a clock from before an interruption, and would take no notice of the one it sent. To be told that it
   * has gone makes a client of y-protocols announce itself with the next clock.
   */
  hear(speaker: Connection, entries: readonly AwarenessEntry[]): Uint8Array | null {
    const again: { clientId: number; clock: number }[] = [];
    // Counted once, and only for who says something of a client that nobody holds: there may be very many of both.
    let places: number | null = null;
    for (const entry of entries) {
      const held = this.#states.get(entry.clientId);
      if (held === undefined) {
        places ??= mostClientsOfAConnection - this.#clientsOf(speaker).length;
        if (places > 0 && this.#welcome(speaker, entry, again)) places -= 1;
      } else if (held.holder === speaker) this.#update(speaker, entry, held);
      else if (held.holder.person.id === speaker.person.id) this.#takeOver(speaker, entry, held);
    }
    return again.length === 0 ? null : encodeAwareness(again.map((entry) => ({ ...entry, json: "null" })));
  }

  /** Whether the speaker speaks for that client from now on. */
  #welcome(speaker: Connection, entry: AwarenessEntry, again: { clientId: number; clock: number }[]): boolean {
    const { clientId, clock, json } = entry;
    const departed = this.#departed.get(clientId);
    if (departed !== undefined && departed.personId !== speaker.person.id) return false;
    const state = presentableState(json, speaker.person, speaker.role);
    if (state === null) return false;
    if (departed === undefined || clock <= departed.clock) again.push({ clientId, clock: departed?.clock ?? clock });
    if (departed !== undefined && clock <= departed.clock) return false;
    this.#hold(clientId, { holder: speaker, clock, json: state });
    return true;
  }

  #update(speaker: Connection, { clientId, clock, json }: AwarenessEntry, held: HeldState): void {
    if (clock < held.clock) return;
    const state = presentableState(json, speaker.person, speaker.role);
    if (state === null) this.#release(clientId, clock);
    else if (clock > held.clock) this.#hold(clientId, { holder: speaker, clock, json: state });
  }

  /** The same person on a new connection, while the old one hasn't been noticed to be dead. */
  #takeOver(speaker: Connection, { clientId, clock, json }: AwarenessEntry, held: HeldState): void {
    if (clock <= held.clock) return;
    const state = presentableState(json, speaker.person, speaker.role);
    if (state !== null) this.#hold(clientId, { holder: speaker, clock, json: state });
  }

  /** Everything a connection said is taken back: it has gone, or may say less from now on. */
  forget(speaker: Connection): void {
    for (const [clientId, { clock }] of this.#clientsOf(speaker)) this.#release(clientId, clock);
  }

  /** What has changed since it was last asked, for everybody. */
  takeNews(): Uint8Array {
    const news = [...this.#changed].map((clientId) => this.#entryOf(clientId));
    this.#changed.clear();
    return encodeAwareness(news);
  }

  /** Everybody's state, for one who has just come; null in an empty room. */
  everybody(): Uint8Array | null {
    if (this.#states.size === 0) return null;
    return encodeAwareness([...this.#states.keys()].map((clientId) => this.#entryOf(clientId)));
  }

  #entryOf(clientId: number) {
    const held = this.#states.get(clientId);
    if (held !== undefined) return { clientId, clock: held.clock, json: held.json };
    return { clientId, clock: this.#departed.get(clientId)?.clock ?? 0, json: "null" };
  }

  #clientsOf(speaker: Connection) {
    return [...this.#states].filter(([, { holder }]) => holder === speaker);
  }

  #hold(clientId: number, state: HeldState): void {
    this.#departed.delete(clientId);
    this.#states.set(clientId, state);
    this.#changed.add(clientId);
  }

  #release(clientId: number, clock: number): void {
    const held = this.#states.get(clientId);
    if (held === undefined) return;
    this.#states.delete(clientId);
    this.#departed.set(clientId, { personId: held.holder.person.id, clock });
    this.#changed.add(clientId);
    const [oldest] = this.#departed.keys();
    if (this.#departed.size > mostDepartedRemembered && oldest !== undefined) this.#departed.delete(oldest);
  }
}
