import { Kysely, Migrator, type Transaction } from "kysely";
import { type Actor, actorName, type TheServer } from "../domain/access/actor.ts";
import type { Clock } from "../domain/clock.ts";
import { appendInOneStatement, type NumberedUpdate } from "./journal.ts";
import { migrations } from "./migrations/index.ts";
import { NeverNested } from "./never-nested.ts";
import { insertUpdates } from "./queries/rooms.ts";
import type { Tables } from "./schema.ts";
import { SqliteDriver, sqliteDialect } from "./sqlite-dialect.ts";

/** What a change says of itself in the audit log. Facts never hold an item's content. */
export interface AuditEntry {
  /** Verb and noun, like the service: `import-minutes`. */
  readonly action: string;
  /** What was changed: `meeting/<id>`. */
  readonly subject: string;
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
}

/** A change, and whose it is, for the audit log. */
export interface Audited extends AuditEntry {
  readonly actor: Actor | TheServer;
}

/** Tables whose rows are themselves the record of who and when: the log of texts, and sessions. */
export type JournalTables = Pick<
  Tables,
  "room_update" | "room_snapshot" | "room_projection" | "room_quarantine" | "session"
>;

export interface Store {
  /** A consistent view for as long as `fn` runs. It can't write. */
  read<T>(fn: (db: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** One transaction, with its audit row: all or nothing. Writers wait for each other. */
  write<T>(
    actor: Actor | TheServer,
    fn: (db: Transaction<Tables>) => Promise<{ result: T; audit: AuditEntry }>,
  ): Promise<T>;
  /** One transaction on tables that need no audit row. */
  journal<T>(fn: (db: Transaction<JournalTables>) => Promise<T>): Promise<T>;
  /**
   * Adds updates to the log of texts, all or none: what {@link journal} could do too, at a fifth of the cost, since people
   * wait for it at every keystroke. With what the audit log is to be told of them, if anything: that too is written, or
   * nothing is. Rejects when a number is taken or an author is unknown.
   */
  journalUpdates(updates: readonly NumberedUpdate[], audited?: readonly Audited[]): Promise<void>;
  close(): Promise<void>;
}

const readerCount = 3;

/** Opens the database file, creating and migrating it as needed. Throws what SQLite or a migration throws. */
export async function openStore({ file, clock }: { file: string; clock: Clock }): Promise<Store> {
  const writing = new SqliteDriver(file, "write");
  const writer = new Kysely<Tables>({ dialect: sqliteDialect(file, "write", writing) });
  await migrate(writer);
  const readers = Array.from(
    { length: readerCount },
    () => new Kysely<Tables>({ dialect: sqliteDialect(file, "read") }),
  );
  let turn = 0;
  const transactions = new NeverNested();
  const inWriter = <T>(fn: (db: Transaction<Tables>) => Promise<T>) =>
    transactions.run(() => writer.transaction().execute(fn));

  return {
    read: (fn) => {
      turn = (turn + 1) % readerCount;
      const reader = readers[turn] ?? writer;
      return transactions.run(() => reader.transaction().execute(fn));
    },
    write: (actor, fn) =>
      inWriter(async (db) => {
        const { result, audit } = await fn(db);
        await insertAudit(db, { actor, ...audit }, clock());
        return result;
      }),
    journal: (fn) => inWriter((db) => fn(journalOf(db))),
    journalUpdates: (updates, audited = []) =>
      audited.length === 0
        ? transactions.run(() => writing.borrow((connection) => appendInOneStatement(connection, updates)))
        : inWriter(async (db) => {
            await insertUpdates(journalOf(db), updates);
            for (const change of audited) await insertAudit(db, change, clock());
          }),
    close: async () => {
      await Promise.all(readers.map((reader) => reader.destroy()));
      await writer.destroy();
    },
  };
}

async function insertAudit(
  db: Transaction<Tables>,
  { actor, action, subject, facts = {} }: Audited,
  now: Date,
): Promise<void> {
  await db
    .insertInto("audit_log")
    .values({ at: now.toISOString(), actor: actorName(actor), action, subject, facts: JSON.stringify(facts) })
    .execute();
}

/** The same transaction, seen as one on the journal's tables alone. */
export function journalOf(db: Transaction<Tables>): Transaction<JournalTables> {
  return db as unknown as Transaction<JournalTables>;
}

/** Brings the schema to the newest version: all pending migrations in one transaction, or none. */
export async function migrate<T>(db: Kysely<T>, all = migrations): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...all }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
