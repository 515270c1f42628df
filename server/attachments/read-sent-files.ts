import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import { isRefusal, Refusal } from "../../domain/refusal.ts";

/** A form with files as it comes in: `multipart/form-data`, its body still on its way. */
export interface SentFiles {
  /** The Content-Type header. */
  readonly contentType: string;
  readonly body: ReadableStream<Uint8Array> | null;
  /** Bytes of the whole form, as its sender says. */
  readonly length: number;
}

export interface SentFile {
  /** As the sender has it; anything may stand in it. */
  readonly name: string;
  /** The media type that the sender says it has. */
  readonly declaredType: string;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** The most bytes that stand around the files of a form. */
export const mostAroundFiles = 65_536;

/**
 * Hands on the files of a form, one after the other, while they come in. Refuses `input-invalid` for what is no such form,
 * `attachment-broken-off` when it ends too early, and what `take` refuses; then the rest is not read.
 */
export async function readSentFiles(
  { contentType, body }: SentFiles,
  take: (file: SentFile) => Promise<void>,
): Promise<void> {
  const form = formReader(contentType);
  if (body === null) throw new Refusal("input-invalid");
  const stopping = new AbortController();
  const open = new Set<Readable>();
  let refused: unknown = null;
  let taking: Promise<void> = Promise.resolve();

  form.on("file", (_field, pieces, name, _encoding, declaredType) => {
    open.add(pieces);
    // A broken form breaks its file: whoever reads that is told so.
    pieces.on("error", () => {});
    pieces.once("close", () => open.delete(pieces));
    // An empty field of a form without scripts.
    if (!name) return void pieces.resume();
    taking = taking.then(() => take({ name, declaredType, pieces }));
    taking.catch((error: unknown) => {
      refused ??= error;
      stopping.abort();
    });
  });

  const source = Readable.fromWeb(body as NodeReadableStream<Uint8Array>);
  const cause = await pipeline(source, form, { signal: stopping.signal }).then(
    () => null,
    (error: unknown) => error ?? new Error("broken off"),
  );
  if (cause !== null) for (const pieces of open) pieces.destroy(new Refusal("attachment-broken-off"));
  await taking.catch(() => {});
  // Whatever else is wrong with a file that never came whole, this is why.
  if (refused !== null && (cause === null || stopping.signal.aborted)) throw refused;
  if (cause !== null) throw isRefusal(cause) ? cause : new Refusal("attachment-broken-off");
}

function formReader(contentType: string): BusboyInstance {
  if (!/^multipart\/form-data\s*;.*\bboundary=(?:"[^"]+"|[^\s;"]+)/i.test(contentType))
    throw new Refusal("input-invalid");
  try {
    const limits = { fields: 10, fieldSize: 1_000, files: 60, headerPairs: 20, headerSize: 16_384 };
    return new Busboy({ headers: { "content-type": contentType }, limits });
  } catch {
    throw new Refusal("input-invalid");
  }
}
