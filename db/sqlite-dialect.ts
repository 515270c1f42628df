import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { SqliteConnection } from "./sqlite-connection.ts";

/** What a connection is for. A writer takes SQLite's write lock at `begin`, so that it can't fail half-way for want of it. */
export type ConnectionMode = "read" | "write";

/**
 * Kysely over the npm driver `sqlite3`, whose work runs off the event loop: one connection, lent to one user at a time.
 * A driver that is given can be lent the connection of past Kysely.
 */
export function sqliteDialect(file: string, mode: ConnectionMode, driver = new SqliteDriver(file, mode)): Dialect {
  return {
    createAdapter: () => new TransactionalDdlAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** SQLite rolls back `create table` too; without this Kysely leaves a failed migration half applied. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

export class SqliteDriver implements Driver {
  readonly #file: string;
  readonly #mode: ConnectionMode;
  #connection: SqliteConnection | undefined;
  /** Settles when the connection is free again: on one connection two transactions would mix. */
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(file: string, mode: ConnectionMode) {
    this.#file = file;
    this.#mode = mode;
  }

  async init(): Promise<void> {
    const connection = await SqliteConnection.open(this.#file);
    for (const pragma of pragmas[this.#mode]) await connection.executeQuery(CompiledQuery.raw(`pragma ${pragma}`));
    this.#connection = connection;
  }

  /** Lends the connection past Kysely, in its turn and outside of any transaction, to statements that must cost little. */
  async borrow<T>(use: (connection: SqliteConnection) => Promise<T>): Promise<T> {
    const connection = await this.acquireConnection();
    try {
      return await use(connection);
    } finally {
      await this.releaseConnection();
    }
  }

  async acquireConnection(): Promise<SqliteConnection> {
    const turn = this.#free;
    let release = () => {};
    this.#free = new Promise((resolve) => {
      release = resolve;
    });
    await turn;
    this.#release = release;
    if (this.#connection === undefined) {
      release();
      throw new Error("the database is closed");
    }
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(this.#mode === "write" ? "begin immediate" : "begin"));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("commit"));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("rollback"));
  }

  async destroy(): Promise<void> {
    await this.#free;
    const connection = this.#connection;
    this.#connection = undefined;
    await connection?.close();
  }
}

const pragmas: Readonly<Record<ConnectionMode, readonly string[]>> = {
  read: ["query_only = on"],
  write: ["journal_mode = wal", "synchronous = full", "foreign_keys = on"],
};
