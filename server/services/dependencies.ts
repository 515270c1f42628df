import type { Logger } from "pino";
import type { Store } from "../../db/store.ts";
import type { Clock } from "../../domain/clock.ts";
import type { RichText } from "../../domain/document/rich-text.ts";
import type { Room } from "../../domain/document/room.ts";

/** What most services are made of. */
export interface ServiceDependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Logger;
}

/** The texts of a room as they are on disk, by fragment; absent where nobody has written yet. */
export type ReadTexts = (room: Room) => Promise<Readonly<Record<string, RichText>>>;
