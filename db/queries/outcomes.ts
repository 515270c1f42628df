import type { Kysely } from "kysely";
import type { Outcome, OutcomeKind } from "../../domain/minutes/outcome.ts";
import type { Tables } from "../schema.ts";

type Db = Kysely<Tables>;

/** What an item came to, and who said so last. */
export interface StoredOutcome {
  readonly outcome: Outcome | null;
  /** 0 before anybody has said anything. */
  readonly version: number;
  readonly changedBy: string | null;
}

/** By item id; items without one are absent. */
export async function outcomesOf(db: Db, itemIds: readonly string[]): Promise<ReadonlyMap<string, StoredOutcome>> {
  if (itemIds.length === 0) return new Map();
  const rows = await db.selectFrom("item_outcome").selectAll().where("item_id", "in", itemIds).execute();
  return new Map(
    rows.map((row) => [row.item_id, { outcome: read(row), version: row.version, changedBy: row.changed_by }]),
  );
}

/** Writes version `version + 1`. False, and nothing written, where `version` is no longer the newest. */
export async function saveOutcome(
  db: Db,
  itemId: string,
  { outcome, version, by, at }: { outcome: Outcome | null; version: number; by: string | null; at: string },
): Promise<boolean> {
  const values = {
    outcome: outcome?.kind ?? null,
    postponed_to: outcome?.kind === "postponed" ? outcome.meetingId : null,
    referred_to: outcome?.kind === "referred" ? outcome.to : null,
    version: version + 1,
    changed_at: at,
    changed_by: by,
  };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("item_outcome")
    .values({ item_id: itemId, ...values })
    .onConflict((conflict) =>
      conflict.column("item_id").doUpdateSet(values).where("item_outcome.version", "=", version),
    )
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

function read({ outcome, postponed_to, referred_to }: Tables["item_outcome"]): Outcome | null {
  const kind = outcome as OutcomeKind | null;
  if (kind === null) return null;
  if (kind === "postponed") return { kind, meetingId: postponed_to };
  return kind === "referred" ? { kind, to: referred_to ?? "" } : { kind };
}
