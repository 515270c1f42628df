import { readLastFrozenTexts } from "../../db/queries/room-versions.ts";
import { type Room, roomName } from "../../domain/document/room.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { ReadTexts, ServiceDependencies } from "./dependencies.ts";

/**
 * Reads an item's texts for those who don't write them: of a case text that is being corrected, what was sent out. The
 * rules of who may read the item are asked elsewhere.
 */
export const sentOutTexts =
  ({ store }: Pick<ServiceDependencies, "store">, readTexts: ReadTexts) =>
  async (item: AgendaItem, zone: Room["zone"]): ReturnType<ReadTexts> => {
    const room = { itemId: item.id, zone };
    const frozen =
      zone === "case" && item.correctionReason !== null
        ? await store.read((db) => readLastFrozenTexts(db, roomName(room)))
        : null;
    return frozen ?? readTexts(room);
  };
