import type sqlite3 from "sqlite3";

const mostKept = 64;

/** Statements of one connection that stay compiled, which is most of what a short statement costs. */
export class PreparedStatements {
  readonly #db: sqlite3.Database;
  readonly #kept = new Map<string, sqlite3.Statement>();

  constructor(db: sqlite3.Database) {
    this.#db = db;
  }

  /** Runs a statement that gives no rows. Rejects with sqlite3's own errors. */
  async run(sql: string, parameters: readonly unknown[]): Promise<void> {
    const statement = this.#kept.get(sql) ?? (await this.#prepare(sql));
    try {
      await new Promise<void>((resolve, reject) =>
        statement.run(parameters, (error: Error | null) => (error ? reject(error) : resolve())),
      );
    } catch (error) {
      // One that failed for a lock is still at its first step, and would keep its view of the database open.
      this.#kept.delete(sql);
      await finalized(statement);
      throw error;
    }
  }

  /** Lets go of all: a connection can't be closed before. */
  async finalize(): Promise<void> {
    const statements = [...this.#kept.values()];
    this.#kept.clear();
    await Promise.all(statements.map(finalized));
  }

  async #prepare(sql: string): Promise<sqlite3.Statement> {
    const statement = await new Promise<sqlite3.Statement>((resolve, reject) => {
      const preparing = this.#db.prepare(sql, (error: Error | null) => (error ? reject(error) : resolve(preparing)));
    });
    const [oldest] = this.#kept;
    if (this.#kept.size >= mostKept && oldest !== undefined) {
      this.#kept.delete(oldest[0]);
      await finalized(oldest[1]);
    }
    this.#kept.set(sql, statement);
    return statement;
  }
}

const finalized = (statement: sqlite3.Statement): Promise<void> =>
  new Promise((resolve) => statement.finalize(() => resolve()));
