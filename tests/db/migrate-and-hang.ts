import { Kysely, sql } from "kysely";
import { migrations } from "../../db/migrations/index.ts";
import { sqliteDialect } from "../../db/sqlite-dialect.ts";
import { migrate } from "../../db/store.ts";

/** Run by migrations.test.ts in a process of its own: stops half-way through a migration and waits to be killed. */
const [file = ""] = process.argv.slice(2);
const db = new Kysely({ dialect: sqliteDialect(file, "write") });
await migrate(db, {
  ...migrations,
  "9999-hangs": {
    up: async (tx: Kysely<unknown>) => {
      await sql`create table half_done (id integer)`.execute(tx);
      await sql`insert into half_done values (1)`.execute(tx);
      process.stdout.write("half-way\n");
      await new Promise(() => setInterval(() => {}, 60_000));
    },
  },
});
