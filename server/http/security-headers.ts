import type { Context, MiddlewareHandler } from "hono";
import { NONCE, secureHeaders } from "hono/secure-headers";

const plainHost = /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i;

/** Older browsers do not count a socket to our own host as `'self'`. */
const ownSockets = (c: Context): string => {
  const host = c.req.header("host") ?? "";
  return plainHost.test(host) ? `ws://${host} wss://${host}` : "'self'";
};

/** What a browser may do with our pages: run only scripts that carry this answer's nonce, talk to nobody else. */
export function securityHeaders({ isHttps }: { isHttps: boolean }): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", NONCE],
      styleSrc: ["'self'"],
      // Prosemirror sets styles on elements; a style attribute runs nothing.
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", "data:"],
      connectSrc: ["'self'", ownSockets],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: "same-origin",
    xFrameOptions: "DENY",
    strictTransportSecurity: isHttps ? "max-age=31536000" : false,
  });
}

/** What a browser may do with a file that someone attached: show it, also framed by our own pages, and run nothing of it. */
export function fileSecurityHeaders({ isHttps }: { isHttps: boolean }): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'self'"], sandbox: [] },
    referrerPolicy: "same-origin",
    xFrameOptions: "SAMEORIGIN",
    strictTransportSecurity: isHttps ? "max-age=31536000" : false,
  });
}
