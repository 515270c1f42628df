import type { CompiledQuery, DatabaseConnection, QueryResult } from "kysely";
import sqlite3 from "sqlite3";
import { PreparedStatements } from "./prepared-statements.ts";

const busyTimeoutMs = 10_000;
const returnsRows = /^\s*(select|with|pragma|explain)\b|\breturning\b/i;

/** One open database file as Kysely wants a connection. Rejects with sqlite3's own errors. */
export class SqliteConnection implements DatabaseConnection {
  readonly #db: sqlite3.Database;
  readonly #prepared: PreparedStatements;

  private constructor(db: sqlite3.Database) {
    this.#db = db;
    this.#prepared = new PreparedStatements(db);
  }

  static open(file: string): Promise<SqliteConnection> {
    return new Promise((resolve, reject) => {
      const db = new sqlite3.Database(file, (error) => {
        if (error) return reject(error);
        db.configure("busyTimeout", busyTimeoutMs);
        resolve(new SqliteConnection(db));
      });
    });
  }

  executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    return returnsRows.test(sql) ? this.#all<Row>(sql, parameters) : this.run<Row>(sql, parameters);
  }

  #all<Row>(sql: string, parameters: readonly unknown[]): Promise<QueryResult<Row>> {
    return new Promise((resolve, reject) =>
      this.#db.all<Row>(sql, parameters, (error, rows) => (error ? reject(error) : resolve({ rows }))),
    );
  }

  /** Runs a statement that gives no rows. */
  run<Row>(sql: string, parameters: readonly unknown[]): Promise<QueryResult<Row>> {
    return new Promise((resolve, reject) =>
      this.#db.run(sql, parameters, function (error) {
        if (error) return reject(error);
        resolve({ rows: [], numAffectedRows: BigInt(this.changes), insertId: BigInt(this.lastID) });
      }),
    );
  }

  /** Runs a statement that gives no rows and is wanted often: it is compiled once. */
  runOften(sql: string, parameters: readonly unknown[]): Promise<void> {
    return this.#prepared.run(sql, parameters);
  }

  /** The driver reads a result whole: this is one chunk. */
  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query);
  }

  async close(): Promise<void> {
    await this.#prepared.finalize();
    return new Promise((resolve, reject) => this.#db.close((error) => (error ? reject(error) : resolve())));
  }
}
