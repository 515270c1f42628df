import { copyHeader, readMark } from "../../../domain/document/kept-page.ts";
import { cacheOf, dropAllPages, dropPages, keptAtHeader, keptPages, releaseHeader } from "../kept-pages.ts";
import { release } from "./release.ts";

let wipes = 0;

/** Takes every kept page away; what is being fetched is not kept either. */
export async function forgetPages(): Promise<void> {
  wipes += 1;
  await dropAllPages();
}

/**
 * Fetches a copy of a page to keep, which is not the page that the person sees: nothing of a closed item is in it (rule
 * A13). What the server doesn't let us keep is dropped; without an answer an older copy stays.
 */
export async function keepPage(path: string): Promise<void> {
  const before = wipes;
  const answer = await fetch(path, { headers: { [copyHeader]: "1" }, cache: "no-store" }).catch(() => null);
  if (answer === null || answer.status >= 500) return;
  const mark = readMark(answer.headers.get(copyHeader));
  if (!answer.ok || mark === null) {
    await dropPages((await keptPages()).filter((page) => page.path === path));
    return;
  }
  const body = await answer.blob();
  if (before !== wipes) return;
  await dropAllPages({ butOf: mark.personId });
  const cache = await caches.open(cacheOf(mark.personId));
  // A meeting's own address has led to one of its items.
  await cache.put(new URL(answer.url).pathname, new Response(body, { headers: headersOf(answer) }));
}

function headersOf(answer: Response): Headers {
  const headers = new Headers(answer.headers);
  // The body was decoded on its way here.
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
  headers.set(keptAtHeader, String(Date.now()));
  headers.set(releaseHeader, release.id);
  return headers;
}
