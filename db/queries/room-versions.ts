import type { Transaction } from "kysely";
import type { RichText } from "../../domain/document/rich-text.ts";
import type { Tables } from "../schema.ts";

/** A moment of a room that was kept: its texts as they stood at update `seq`. */
export interface RoomVersion {
  readonly id: string;
  readonly room: string;
  readonly seq: number;
  readonly kind: "frozen" | "named";
  /** What a person called it; null for a frozen one. */
  readonly name: string | null;
  /** Why texts that had been frozen were opened and frozen again. */
  readonly reason: string | null;
  /** Null when the operator did it. */
  readonly authorId: string | null;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Of the canonical JSON of the texts, in hexadecimal. */
  readonly sha256: string;
}

/** Stores a version; `texts` is canonical JSON, fragment name to rich text. */
export async function insertVersion(
  db: Transaction<Tables>,
  { authorId, ...version }: RoomVersion & { readonly texts: string },
): Promise<void> {
  await db
    .insertInto("room_version")
    .values({ ...version, author_id: authorId })
    .execute();
}

/** The versions of a room, oldest first, without their texts. */
export async function listVersions(db: Transaction<Tables>, room: string): Promise<readonly RoomVersion[]> {
  const rows = await db
    .selectFrom("room_version")
    .select(["id", "room", "seq", "kind", "name", "reason", "author_id", "at", "sha256"])
    .where("room", "=", room)
    .orderBy("seq")
    .orderBy("at")
    .execute();
  return rows.map(({ author_id, kind, ...row }) => ({
    ...row,
    kind: kind as RoomVersion["kind"],
    authorId: author_id,
  }));
}

/** The texts of a version as they were hashed, read; null if there is no such version of the room. */
export async function readVersionTexts(
  db: Transaction<Tables>,
  room: string,
  id: string,
): Promise<Readonly<Record<string, RichText>> | null> {
  const row = await db
    .selectFrom("room_version")
    .select("texts")
    .where("room", "=", room)
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.texts) as Record<string, RichText>);
}

/** The texts of a room's newest frozen version; null if it was never frozen. */
export async function readLastFrozenTexts(
  db: Transaction<Tables>,
  room: string,
): Promise<Readonly<Record<string, RichText>> | null> {
  const row = await db
    .selectFrom("room_version")
    .select("texts")
    .where("room", "=", room)
    .where("kind", "=", "frozen")
    .orderBy("seq", "desc")
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.texts) as Record<string, RichText>);
}
