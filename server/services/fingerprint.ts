import { createHash } from "node:crypto";
import { Refusal } from "../../domain/refusal.ts";
import { canonicalJson } from "../archive/canonical-json.ts";

/** What tells one state of something from another: 16 hexadecimal digits, the same for what is equal. */
export const fingerprint = (value: unknown): string =>
  createHash("sha256").update(canonicalJson(value)).digest("hex").slice(0, 16);

/**
 * [B6] Refuses `changed-meanwhile` when what is stored is not what its changer saw, unless it is already what they want:
 * a form that is sent twice changes nothing the second time.
 */
export function requireUnchanged({ stored, wanted, seen }: { stored: unknown; wanted: unknown; seen: string }): void {
  const now = fingerprint(stored);
  if (now !== seen && now !== fingerprint(wanted)) throw new Refusal("changed-meanwhile");
}
