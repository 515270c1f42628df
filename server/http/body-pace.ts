import type { IncomingMessage, Server } from "node:http";

/** The fewest bytes of a request's body that come in within a window, unless it ends there. */
export interface BodyPace {
  readonly windowMs: number;
  readonly bytes: number;
}

const usualPace: BodyPace = { windowMs: 30_000, bytes: 16_384 };

/**
 * Bounds how slowly a request's body comes in (rule T11). Node bounds the whole of a request instead, by five minutes, in
 * which a large file on a slow line does not get here. How long the head of a request takes is for Node, as before.
 */
export function keepBodyPace(server: Server, pace = usualPace): void {
  server.requestTimeout = 0;
  server.on("request", (request) => {
    if (hasBody(request)) watch(request, pace);
  });
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

function watch(request: IncomingMessage, { windowMs, bytes }: BodyPace): void {
  const { socket } = request;
  let before = socket.bytesRead;
  const timer = setInterval(() => {
    const came = socket.bytesRead - before;
    before = socket.bytesRead;
    // What is here and was not read yet keeps the rest waiting: that is not its sender's doing.
    if (came < bytes && request.readableLength === 0) request.destroy();
  }, windowMs);
  for (const end of ["end", "close"]) request.once(end, () => clearInterval(timer));
}
