import { pino } from "pino";

const log = pino(
  { name: "pages", base: null, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination({ dest: 2, sync: true }),
);

/** Logs what broke and where, and gives the number that the person sees. */
export function reportFailure(error: unknown, request: Request): string {
  const reference = crypto.randomUUID().slice(0, 8).toUpperCase();
  log.error({ err: error, reference, method: request.method, path: pathWithoutSecrets(request) }, "request failed");
  return reference;
}

const pathWithoutSecrets = (request: Request): string =>
  new URL(request.url).pathname.replace(/^(\/(?:setup|invitation)\/).*/, "$1…");
