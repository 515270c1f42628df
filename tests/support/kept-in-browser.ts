import type { Page } from "@playwright/test";
import * as Y from "yjs";

/** All that a browser keeps of our origin. */
export interface KeptInBrowser {
  readonly databases: readonly string[];
  readonly caches: readonly string[];
  /** Addresses of kept pages. */
  readonly pages: readonly string[];
  /** Names of rooms with a copy. */
  readonly rooms: readonly string[];
  /** Of how many parts the copies consist. */
  readonly records: number;
  /** How many changes in copies the server is not known to have. */
  readonly unsent: number;
  /** Every letter in copies, kept pages and storages. */
  readonly words: string;
  readonly workers: number;
}

/** Looks into every place where a page of ours could keep something. */
export async function keptInBrowser(page: Page): Promise<KeptInBrowser> {
  const { changes, ...found } = await page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name = "" }) => name);
    const all = async <Row>(store: string): Promise<Row[]> => {
      if (!databases.includes("referat")) return [];
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open("referat");
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const rows = await new Promise<Row[]>((resolve) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
      });
      database.close();
      return rows;
    };
    const texts: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    const pages: string[] = [];
    const cacheNames = "caches" in window ? await caches.keys() : [];
    for (const name of cacheNames) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (name.startsWith("referat-files-")) continue;
        pages.push(new URL(request.url).pathname);
        texts.push(request.url, (await (await cache.match(request))?.text()) ?? "");
      }
    }
    const changes = await all<{ bytes: Uint8Array; changes?: number }>("changes");
    return {
      databases,
      caches: cacheNames,
      pages,
      rooms: (await all<{ roomName: string }>("rooms")).map(({ roomName }) => roomName),
      unsent: changes.reduce((sum, change) => sum + (change.changes ?? 0), 0),
      records: changes.length,
      words: texts.join("\n"),
      changes: changes.map(({ bytes }) => [...bytes]),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    };
  });
  return { ...found, words: `${found.words}\n${changes.map((bytes) => lettersIn(new Uint8Array(bytes))).join("")}` };
}

const lettersIn = (update: Uint8Array): string =>
  Y.decodeUpdate(update)
    .structs.map((struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : "",
    )
    .join("");
