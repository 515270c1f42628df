/** The thread that works on whole documents; started by `document-thread.ts` through `document-worker.mjs`. */
import { parentPort } from "node:worker_threads";
import { type DocumentReply, type DocumentRequest, unpackBytes } from "./document-messages.ts";
import { compactUpdates } from "./document-work.ts";
import { examineDocument } from "./examine-document.ts";

function answer(request: DocumentRequest): DocumentReply {
  const updates = unpackBytes(request.updates);
  if (request.kind === "compact") return { kind: "compact", compact: compactUpdates(updates) };
  return { kind: "examine", examination: examineDocument(updates, request.order) };
}

parentPort?.on("message", (request: DocumentRequest) => {
  try {
    parentPort?.postMessage(answer(request));
  } catch (error) {
    // Only what kind of error: what it says may quote the text.
    const message = error instanceof Error ? error.name : typeof error;
    parentPort?.postMessage({ kind: "failed", message } satisfies DocumentReply);
  }
});
