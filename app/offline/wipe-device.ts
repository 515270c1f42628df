import { atMost } from "./at-most.ts";
import { databaseName } from "./copies-database.ts";
import { dropAllPages } from "./kept-pages.ts";
import { askWorker } from "./worker-messages.ts";

/** What hangs, as a database that another tab won't let go of, is not waited for any longer. */
const patienceMs = 3_000;

/** Takes away all that this browser keeps of anybody. */
export async function wipeDevice(): Promise<void> {
  await atMost(patienceMs, Promise.all([askWorker({ kind: "forget" }), deleteDatabase()]));
  await dropAllPages().catch(() => {});
  sessionStorage.clear();
  localStorage.clear();
}

function deleteDatabase(): Promise<void> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(databaseName);
      request.onsuccess = () => resolve();
      request.onerror = () => resolve();
    } catch {
      resolve();
    }
  });
}
