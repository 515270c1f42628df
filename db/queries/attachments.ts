import { type Kysely, sql } from "kysely";
import type { ItemAttachment } from "../../domain/meeting/agenda-item.ts";
import type { Tables } from "../schema.ts";

type Db = Kysely<Tables>;

/** Above every position that an attachment has. */
const outOfTheWay = 1_000_000;

/** The attachments of the given items, in their order; items without any are left out. */
export async function attachmentsOf(
  db: Db,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ItemAttachment[]>> {
  const rows = await db
    .selectFrom("attachment")
    .leftJoin("attachment_file", "attachment_file.attachment_id", "attachment.id")
    .selectAll()
    .where("item_id", "in", itemIds)
    .orderBy("item_id")
    .orderBy("position")
    .execute();
  const attachments = new Map<string, readonly ItemAttachment[]>();
  for (const row of rows) {
    const { id, title, item_id, sha256 } = row;
    const file =
      sha256 === null
        ? null
        : {
            sha256,
            size: row.size ?? 0,
            mediaType: row.media_type ?? "",
            name: row.file_name ?? "",
            uploadedAt: row.uploaded_at ?? "",
            uploadedBy: row.uploaded_by,
          };
    attachments.set(item_id, [...(attachments.get(item_id) ?? []), { id, title, file }]);
  }
  return attachments;
}

export async function insertAttachment(
  db: Db,
  itemId: string,
  position: number,
  { id, title, file }: ItemAttachment,
): Promise<void> {
  await db.insertInto("attachment").values({ id, item_id: itemId, position, title }).execute();
  if (file === null) return;
  await db
    .insertInto("attachment_file")
    .values({
      attachment_id: id,
      sha256: file.sha256,
      size: file.size,
      media_type: file.mediaType,
      file_name: file.name,
      uploaded_at: file.uploadedAt,
      uploaded_by: file.uploadedBy,
    })
    .execute();
}

/** Adds attachments after the others. */
export async function appendAttachments(db: Db, itemId: string, added: readonly ItemAttachment[]): Promise<void> {
  const last = await db
    .selectFrom("attachment")
    .select(({ fn }) => fn.max("position").as("position"))
    .where("item_id", "=", itemId)
    .executeTakeFirst();
  const first = (last?.position ?? -1) + 1;
  for (const [index, attachment] of added.entries()) await insertAttachment(db, itemId, first + index, attachment);
}

export async function retitleAttachment(db: Db, id: string, title: string): Promise<void> {
  await db.updateTable("attachment").set({ title }).where("id", "=", id).execute();
}

/** Puts an item's attachments in this order. `ids` are all that it has. */
export async function orderAttachments(db: Db, itemId: string, ids: readonly string[]): Promise<void> {
  // No two attachments of an item may have one position, not even for a moment.
  await db
    .updateTable("attachment")
    .set({ position: sql`position + ${outOfTheWay}` })
    .where("item_id", "=", itemId)
    .execute();
  for (const [position, id] of ids.entries()) {
    await db.updateTable("attachment").set({ position }).where("id", "=", id).execute();
  }
}

/** Takes an attachment off, with what is known of its file. The others keep their positions. */
export async function deleteAttachment(db: Db, id: string): Promise<void> {
  await db.deleteFrom("attachment_file").where("attachment_id", "=", id).execute();
  await db.deleteFrom("attachment").where("id", "=", id).execute();
}

/** Of all files that are attached anywhere, also to items that were taken off: their SHA-256. */
export async function attachedFiles(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom("attachment_file").select("sha256").distinct().execute();
  return new Set(rows.map(({ sha256 }) => sha256));
}

export async function isAttached(db: Db, sha256: string): Promise<boolean> {
  const row = await db
    .selectFrom("attachment_file")
    .select("attachment_id")
    .where("sha256", "=", sha256)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
