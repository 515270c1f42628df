import { type ClientLoaderFunctionArgs, isRouteErrorResponse, redirectDocument } from "@remix-run/react";
import { findKeptPage } from "../offline/kept-pages.ts";

/**
 * A client loader for a page in which people write. When its data can't be fetched anew, because the server is away or
 * fails, the page stays as it is: an error page in its place would take an unsaved text with it. What the server refuses
 * in so many words does take the page away. Another page that this browser keeps is opened whole: the service worker has it.
 */
export function keepLast() {
  let last: { readonly address: string; readonly data: unknown } | null = null;
  const clientLoader = async ({ request, serverLoader }: ClientLoaderFunctionArgs): Promise<unknown> => {
    const { pathname, search } = new URL(request.url);
    const address = pathname + search;
    try {
      const data = await serverLoader();
      last = { address, data };
      return data;
    } catch (error) {
      if (isSaidByServer(error)) throw error;
      if (last?.address === address) return last.data;
      if ((await findKeptPage(pathname)) !== undefined) throw redirectDocument(request.url);
      throw error;
    }
  };
  // What came with the page itself is the first to be kept.
  return Object.assign(clientLoader, { hydrate: true as const });
}

/** A redirect or a refusal, rather than no answer or a failure of the server or a proxy. */
const isSaidByServer = (error: unknown): boolean =>
  error instanceof Response || (isRouteErrorResponse(error) && error.status < 500);
