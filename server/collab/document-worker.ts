/** The thread that works on whole documents; started by `document-thread.ts` through `document-worker.mjs`. */
import { parentPort } from "node:worker_threads";
import { compareDocument } from "./compare-document.ts";
import { type DocumentReply, type DocumentRequest, unpackBytes } from "./document-messages.ts";
import { compactUpdates } from "./document-work.ts";
import { examineAndTell } from "./examine-document.ts";
import { rewriteDocument } from "./rewrite-document.ts";
import { planThinning } from "./thin-plan.ts";

function answer(request: DocumentRequest): DocumentReply {
  const updates = unpackBytes(request.updates);
  switch (request.kind) {
    case "compact":
      return { kind: "compact", compact: compactUpdates(updates) };
    case "examine":
      return { kind: "examine", examination: examineAndTell(updates, request.order) };
    case "thin":
      return { kind: "thin", merges: planThinning(updates, request.order) };
    case "compare":
      return { kind: "compare", outcome: compareDocument({ ...request.log, updates }, request.fragments) };
    case "rewrite":
      return { kind: "rewrite", update: rewriteDocument(updates, request.wanted) };
  }
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
