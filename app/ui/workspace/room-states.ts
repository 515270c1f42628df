import type { Room } from "../../../domain/document/room.ts";
import { type RoomState, sameRoomState, waitingChanges, worstRoomState } from "../../editor/room-state.ts";

type Zone = Room["zone"];

/** What is true of saving in the rooms of one item on this page. It changes with each keystroke: ask for no more than is shown. */
export class RoomStates {
  readonly itemId: string;
  readonly #states = new Map<Zone, RoomState>();
  readonly #listeners = new Set<() => void>();
  #worst: RoomState | null = null;

  constructor(itemId: string) {
    this.itemId = itemId;
  }

  readonly tell = (zone: Zone, state: RoomState): void => {
    this.#states.set(zone, state);
    const worst = worstRoomState([...this.#states.values()]);
    if (worst !== null && (this.#worst === null || !sameRoomState(worst, this.#worst))) this.#worst = worst;
    for (const listener of [...this.#listeners]) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The worst of them, the same object until that changes; null before anything can be written. */
  worst(): RoomState | null {
    return this.#worst;
  }

  /** True while something that was written in one of the zones is on this device alone. */
  hasUnsaved(...zones: readonly Zone[]): boolean {
    return zones.some((zone) => {
      const state = this.#states.get(zone);
      return state !== undefined && waitingChanges(state) > 0;
    });
  }
}
