import { openStore } from "../../db/store.ts";

/** Run by journal-updates.test.ts in a process of its own: holds SQLite's write lock until it is written to. */
const [file = ""] = process.argv.slice(2);
const store = await openStore({ file, clock: () => new Date(0) });
await store.journal(async () => {
  process.stdout.write("held\n");
  await new Promise((resolve) => process.stdin.once("data", resolve));
});
await store.close();
process.stdin.destroy();
