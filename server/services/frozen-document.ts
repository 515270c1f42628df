import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import { readLastFrozenTexts } from "../../db/queries/room-versions.ts";
import type { Tables } from "../../db/schema.ts";
import { roomName } from "../../domain/document/room.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { ItemTexts } from "../../domain/minutes/compose-minutes.ts";
import type { MinutesDocument } from "../../domain/minutes/minutes-document.ts";
import { canonicalJson } from "../archive/canonical-json.ts";
import type { FrozenRoom } from "./freeze-texts.ts";

/** A document, the bytes that stand for it, and their SHA-256 in hexadecimal. */
export interface HashedDocument {
  readonly document: MinutesDocument;
  readonly canonical: string;
  readonly sha256: string;
}

export function hashed(document: MinutesDocument): HashedDocument {
  const canonical = canonicalJson(document);
  return { document, canonical, sha256: createHash("sha256").update(canonical).digest("hex") };
}

/** The texts of items by item id: of the rooms that are being frozen now, and of those that were before, as frozen last. */
export async function frozenTexts(
  db: Transaction<Tables>,
  items: readonly AgendaItem[],
  now: readonly FrozenRoom[],
): Promise<ReadonlyMap<string, ItemTexts>> {
  const texts = new Map<string, ItemTexts>();
  for (const { id } of items) {
    let all: ItemTexts = {};
    for (const zone of ["case", "minutes"] as const) {
      const room = roomName({ itemId: id, zone });
      const frozen = now.find(({ version }) => version.room === room)?.texts ?? (await readLastFrozenTexts(db, room));
      all = { ...all, ...frozen };
    }
    texts.set(id, all);
  }
  return texts;
}
