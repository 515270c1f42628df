import { createHash, timingSafeEqual } from "node:crypto";

const loopbackAddresses = ["127.0.0.1", "::1", "::ffff:127.0.0.1"];
const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

const digest = (text: string) => createHash("sha256").update(text).digest();

/**
 * Whether a request may read `/metrics`. Where a token is set it must be shown; else only whoever asks on the machine
 * itself and directly: what a proxy hands on comes from the same address.
 */
export function mayReadMetrics(
  request: {
    /** Where the TCP connection comes from. */
    readonly address: string | undefined;
    readonly header: (name: string) => string | undefined;
  },
  token: string | null,
): boolean {
  const { address = "", header } = request;
  if (token !== null) return timingSafeEqual(digest(header("authorization") ?? ""), digest(`Bearer ${token}`));
  const isForwarded = ["forwarded", "x-forwarded-for", "x-real-ip"].some((name) => header(name) !== undefined);
  return loopbackAddresses.includes(address) && loopbackHost.test(header("host") ?? "") && !isForwarded;
}
