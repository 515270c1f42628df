import { dropPages, keptPages } from "../kept-pages.ts";
import { release } from "./release.ts";

const prefix = "referat-files-";
const cacheName = `${prefix}${release.id}`;

/** Fetches every file of the release, so that a page works without the server from its first visit on. */
export async function fetchFiles(): Promise<void> {
  await (await caches.open(cacheName)).addAll([...release.files]);
}

/**
 * Keeps the files of this release and of the one before, whose pages may be open or kept; older ones go, and with them
 * the pages that were kept under them.
 */
export async function forgetOldFiles(): Promise<void> {
  const releases = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  const old = releases.slice(0, -1);
  for (const name of old) await caches.delete(name);
  const left = new Set([cacheName, ...releases.slice(-1)].map((name) => name.slice(prefix.length)));
  await dropPages((await keptPages()).filter(({ releaseId }) => !left.has(releaseId)));
}

/** A file of ours: names have a hash in them, so that a file once kept is right for ever. */
export async function file(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = (await cache.match(request)) ?? (await caches.match(request));
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.status === 200) await cache.put(request, answer.clone());
  return answer;
}

/** Which routes there are, for a page that goes on without the server. */
export async function routes(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const { manifest } = release;
    if (new URL(request.url).searchParams.get("version") !== manifest.version) throw error;
    return Response.json(manifest.routes);
  }
}
