import type { Store } from "../../db/store.ts";
import type { Actor } from "../../domain/access/actor.ts";
import type { Clock } from "../../domain/clock.ts";
import type { Room } from "../../domain/document/room.ts";
import type { CollabMetrics } from "../metrics/collab-metrics.ts";
import type { SessionView } from "../services/session-view.ts";
import type { CollabTuning } from "./tuning.ts";

/** What a connection may do in its room; `frozen`: read, since nobody may write any more. */
export type RoomRole = "write" | "read" | "frozen";

/** The part of a pino logger that is used. Facts never hold text that people wrote. */
export interface CollabLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface CollabOptions {
  readonly store: Pick<Store, "read" | "write" | "journal" | "journalUpdates">;
  readonly clock: Clock;
  readonly log: CollabLog;
  /** Who the `Cookie` header belongs to; null for nobody. */
  readonly authenticate: (cookieHeader: string | undefined) => Promise<SessionView | null>;
  /** Refuses `room-unknown` alike for rooms that don't exist and rooms the actor may not read. */
  readonly authorizeRoom: (actor: Actor, room: Room) => Promise<RoomRole>;
  /** The names of the texts that a room may hold; what else is written in it is taken away. Null: rooms hold anything. */
  readonly fragmentsOf: ((room: Room) => Promise<readonly string[]>) | null;
  /** Whether a page of this origin may open a socket here. Not asked when there is no Origin: that is no browser. */
  readonly isOwnOrigin: (origin: string | undefined, host: string | undefined) => boolean;
  /** Called when a room's projection has been brought up to date after writing. */
  readonly onQuiet?: (room: Room) => void;
  /** Called when someone has come to an item or left it. */
  readonly onPresence?: () => void;
  /** Where it counts what it does; of its own unless given. */
  readonly metrics?: CollabMetrics;
  readonly tuning?: Partial<CollabTuning>;
}
