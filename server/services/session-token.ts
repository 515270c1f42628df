import { createHash, randomBytes } from "node:crypto";

/** A new secret for a session or a one-time link: 256 random bits, safe in a cookie and in an address. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** How a token is kept in the store. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");
