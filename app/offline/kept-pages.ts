import { copyHeader, type KeepingMark, readMark } from "../../domain/document/kept-page.ts";

/** Caches of pages are named by whose they are: `referat-pages-<person id>`. */
const prefix = "referat-pages-";
/** On a kept page: when it was kept, in milliseconds since 1970. */
export const keptAtHeader = "Referat-Kept-At";
/** Under which release of the program. */
export const releaseHeader = "Referat-Release";

/** A page in this browser that can be shown without the server. */
export interface KeptPage extends KeepingMark {
  /** Without search and hash. */
  readonly path: string;
  /** In milliseconds since 1970. */
  readonly keptAt: number;
  readonly releaseId: string;
}

export const cacheOf = (personId: string): string => `${prefix}${personId}`;

/** Every kept page, whosever it is. None where the browser has no caches, as over plain HTTP. */
export async function keptPages(): Promise<readonly KeptPage[]> {
  const pages: KeptPage[] = [];
  for (const name of await pageCaches()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const { headers } = (await cache.match(url)) ?? new Response();
      const mark = readMark(headers.get(copyHeader)) ?? { personId: name.slice(prefix.length), mark: "" };
      pages.push({
        ...mark,
        path: new URL(url).pathname,
        keptAt: Number(headers.get(keptAtHeader) ?? 0),
        releaseId: headers.get(releaseHeader) ?? "",
      });
    }
  }
  return pages;
}

/** The kept copy of a page. A meeting's own address leads to the item of it that was kept last. */
export async function findKeptPage(path: string): Promise<Response | undefined> {
  for (const name of await pageCaches()) {
    const found = await (await caches.open(name)).match(path);
    if (found !== undefined) return found;
  }
  if (!/^\/meetings\/[^/]+$/.test(path)) return undefined;
  const items = (await keptPages()).filter((page) => page.path.startsWith(`${path}/items/`));
  const [last] = items.sort((a, b) => b.keptAt - a.keptAt);
  return last && new Response(null, { status: 302, headers: { Location: last.path } });
}

/** Takes kept pages away. */
export async function dropPages(pages: readonly Pick<KeptPage, "personId" | "path">[]): Promise<void> {
  for (const { personId, path } of pages) await (await caches.open(cacheOf(personId))).delete(path);
}

/** Takes away every kept page, but for one person's where that is said. */
export async function dropAllPages({ butOf }: { butOf?: string } = {}): Promise<void> {
  for (const name of await pageCaches()) {
    if (butOf === undefined || name !== cacheOf(butOf)) await caches.delete(name);
  }
}

async function pageCaches(): Promise<string[]> {
  if (!("caches" in globalThis)) return [];
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
}
