import { Worker } from "node:worker_threads";
import type { CollabMetrics } from "../metrics/collab-metrics.ts";
import type { ComparisonOutcome } from "./compare-document.ts";
import { type DocumentReply, type DocumentRequest, packBytes } from "./document-messages.ts";
import { type CompactDocument, type DocumentWork, DocumentWorkClosed } from "./document-work.ts";
import type { ExaminationOrder, ToldExamination } from "./examine-document.ts";
import type { WantedTexts } from "./rewrite-document.ts";
import type { Merge, ThinningOrder } from "./thin-plan.ts";
import type { CollabTuning } from "./tuning.ts";
import type { ComparedLog } from "./two-moments.ts";

type ThreadTuning = Pick<CollabTuning, "after" | "documentWorkMs" | "documentWorkMegabytes">;
type ThreadMetrics = Pick<CollabMetrics, "documentWorkSeconds" | "failedDocumentWork">;

/**
 * Does document work in a thread of its own, one order at a time. An order that crashes the thread, takes too long or
 * too much memory is rejected with an error, and the next one gets a new thread. Started when first needed.
 */
export class DocumentThread implements DocumentWork {
  readonly #tuning: ThreadTuning;
  readonly #metrics: ThreadMetrics;
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(tuning: ThreadTuning, metrics: ThreadMetrics) {
    this.#tuning = tuning;
    this.#metrics = metrics;
  }

  async compact(updates: readonly Uint8Array[]): Promise<CompactDocument> {
    return (await this.#inTurn("compact", () => ({ kind: "compact", updates: packBytes(updates) }))).compact;
  }

  async examine(updates: readonly Uint8Array[], order: ExaminationOrder): Promise<ToldExamination> {
    return (await this.#inTurn("examine", () => ({ kind: "examine", updates: packBytes(updates), order }))).examination;
  }

  async thin(updates: readonly Uint8Array[], order: ThinningOrder): Promise<readonly Merge[]> {
    return (await this.#inTurn("thin", () => ({ kind: "thin", updates: packBytes(updates), order }))).merges;
  }

  async compare({ updates, ...log }: ComparedLog, fragments: readonly string[]): Promise<ComparisonOutcome> {
    const request = () => ({ kind: "compare", updates: packBytes(updates), log, fragments }) as const;
    return (await this.#inTurn("compare", request)).outcome;
  }

  async rewrite(updates: readonly Uint8Array[], wanted: WantedTexts): Promise<Uint8Array | null> {
    return (await this.#inTurn("rewrite", () => ({ kind: "rewrite", updates: packBytes(updates), wanted }))).update;
  }

  /** Finishes what was ordered, and ends the thread. Later orders are rejected. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#last;
    await this.#end();
  }

  async #inTurn<Kind extends DocumentRequest["kind"]>(
    kind: Kind,
    request: () => DocumentRequest,
  ): Promise<Extract<DocumentReply, { kind: Kind }>> {
    if (this.#isClosed) throw new DocumentWorkClosed("The document thread is closed");
    const turn = this.#last.then(() => this.#ask(request()));
    this.#last = turn.catch(() => {});
    const reply = await turn;
    if (!isOf(reply, kind)) throw new Error("The document thread answered something else");
    return reply;
  }

  async #ask(request: DocumentRequest): Promise<DocumentReply> {
    const done = this.#metrics.documentWorkSeconds.start();
    try {
      const reply = await this.#exchange(request);
      if (reply.kind === "failed") throw new Error(`Document work failed: ${reply.message}`);
      return reply;
    } catch (error) {
      this.#metrics.failedDocumentWork.add();
      await this.#end();
      throw error;
    } finally {
      done();
    }
  }

  #exchange(request: DocumentRequest): Promise<DocumentReply> {
    const worker = this.#running();
    const { after, documentWorkMs } = this.#tuning;
    return new Promise<DocumentReply>((resolve, reject) => {
      const onExit = (code: number) => settle(() => reject(new Error(`The document thread ended with ${code}`)));
      const onError = (error: unknown) => settle(() => reject(error));
      const onMessage = (reply: DocumentReply) => settle(() => resolve(reply));
      const settle = (act: () => void) => {
        cancel();
        worker.off("message", onMessage).off("error", onError).off("exit", onExit);
        act();
      };
      const cancel = after(documentWorkMs, () => onError(new Error(`Document work took over ${documentWorkMs} ms`)));
      worker.on("message", onMessage).on("error", onError).on("exit", onExit);
      worker.postMessage(request, [request.updates.bytes.buffer]);
    });
  }

  #running(): Worker {
    if (this.#worker !== null) return this.#worker;
    this.#worker = new Worker(new URL("document-worker.mjs", import.meta.url), {
      // Nothing of the server's: neither its loader, which threads can't take over, nor its secrets.
      execArgv: [],
      env: { NODE_ENV: "production" },
      resourceLimits: { maxOldGenerationSizeMb: this.#tuning.documentWorkMegabytes },
    });
    // An order that fails hears of it by itself; without a listener an error would end the server.
    this.#worker.on("error", () => {});
    this.#worker.unref();
    return this.#worker;
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}

const isOf = <Kind extends DocumentReply["kind"]>(
  reply: DocumentReply,
  kind: Kind,
): reply is Extract<DocumentReply, { kind: Kind }> => reply.kind === kind;
