import { PassThrough } from "node:stream";
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleDataRequestFunction,
  type HandleErrorFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { noStore } from "./http/answers.ts";
import { reportFailure } from "./http/report-failure.server.ts";
import { NonceProvider } from "./ui/nonce.ts";

/** After so many milliseconds a render that still waits for something is given up. */
export const streamTimeout = 5_000;

/** Renders a page whole before the first byte: everything is there without scripts, and the status is the true one. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let finalStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <RemixServer context={remixContext} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
      </NonceProvider>,
      {
        nonce,
        onAllReady() {
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          headers.set("Cache-Control", noStore["Cache-Control"]);
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          finalStatus = 500;
          reportFailure(error, request);
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** The data that a page fetches by itself is as private as the page. */
export const handleDataRequest: HandleDataRequestFunction = (response) => {
  response.headers.set("Cache-Control", noStore["Cache-Control"]);
  return response;
};

/** What no route has answered for already. */
export const handleError: HandleErrorFunction = (error, { request }) => {
  if (!request.signal.aborted && !isRouteErrorResponse(error)) reportFailure(error, request);
};
