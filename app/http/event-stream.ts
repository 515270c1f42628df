import { noStore } from "./answers.ts";

const heartbeatMs = 20_000;

/** One open stream of server-sent events. */
export interface EventStream {
  /** Sends one event as JSON. */
  readonly send: (event: unknown) => void;
  /** Ends the stream from this side. */
  readonly close: () => void;
}

/**
 * Answers with server-sent events. `watch` starts the telling and gives back how to stop it; it is stopped once, when
 * the reader leaves or the stream is closed. A refusal thrown by `watch` comes out as a refusal, before any event.
 */
export async function eventStream(
  request: Request,
  watch: (stream: EventStream) => Promise<() => void>,
): Promise<Response> {
  const encoder = new TextEncoder();
  const pending: string[] = ["retry: 2000\n\n"];
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  let isClosed = false;
  let unwatch = () => {};

  const write = (text: string) => {
    if (isClosed) return;
    if (controller === null) pending.push(text);
    else controller.enqueue(encoder.encode(text));
  };
  const heartbeat = setInterval(() => write(": still here\n\n"), heartbeatMs);
  const stop = () => {
    clearInterval(heartbeat);
    isClosed = true;
    unwatch();
    unwatch = () => {};
  };
  const close = () => {
    if (isClosed) return;
    stop();
    controller?.close();
  };

  try {
    unwatch = await watch({ send: (event) => write(`data: ${JSON.stringify(event)}\n\n`), close });
  } catch (error) {
    stop();
    throw error;
  }
  if (isClosed) stop();
  if (request.signal.aborted) close();
  request.signal.addEventListener("abort", close, { once: true });

  const body = new ReadableStream<Uint8Array>({
    start(started) {
      for (const text of pending) started.enqueue(encoder.encode(text));
      controller = started;
      if (isClosed) started.close();
    },
    cancel: stop,
  });
  return new Response(body, {
    headers: { ...noStore, "Content-Type": "text/event-stream; charset=utf-8", "X-Accel-Buffering": "no" },
  });
}
