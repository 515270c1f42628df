import { parse } from "hono/utils/cookie";

/** Name of the cookie that holds a session's token. */
export const sessionCookieName = "referat-session";

/** The session token in a Cookie header. */
export function sessionToken(cookieHeader: string | null | undefined): string | null {
  return parse(cookieHeader ?? "", sessionCookieName)[sessionCookieName] ?? null;
}
