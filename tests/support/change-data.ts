import { join } from "node:path";
import { openStore, type Store } from "../../db/store.ts";
import type { RunningDemo } from "./running-demo.ts";

type Write = Parameters<Store["write"]>[1];

/** Changes data, and tells nobody. */
export type ChangeData = (work: (db: Parameters<Write>[0]) => Promise<unknown>) => Promise<void>;

/** Changes the data behind the running server's back. */
export async function changeData(demo: RunningDemo, work: Parameters<ChangeData>[0]): Promise<void> {
  const store = await openStore({ file: join(demo.dataFolder, "referat.sqlite"), clock: () => new Date() });
  await store.write({ kind: "operator" }, async (db) => {
    await work(db);
    return { result: undefined, audit: { action: "test", subject: "test" } };
  });
  await store.close();
}
