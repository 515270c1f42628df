import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { Refusal } from "../../domain/refusal.ts";

/** What an awareness message says of one client: its state as JSON text, `null` when it has gone (y-protocols 1.0.7). */
export interface AwarenessEntry {
  readonly clientId: number;
  readonly clock: number;
  /** Left unparsed: clients repeat what they hear of others, and most of it is thrown away unread. */
  readonly json: Uint8Array;
}

const smallestEntryBytes = 3;

/** Throws what lib0 throws on bytes that run out, and refuses a count that they can't hold. */
export function decodeAwareness(content: Uint8Array): AwarenessEntry[] {
  const decoder = decoding.createDecoder(content);
  const count = decoding.readVarUint(decoder);
  if (count * smallestEntryBytes > content.length) throw new Refusal("message-malformed");
  const entries = Array.from({ length: count }, () => ({
    clientId: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    json: decoding.readVarUint8Array(decoder),
  }));
  if (decoding.hasContent(decoder)) throw new Refusal("message-malformed");
  return entries;
}

export function encodeAwareness(
  entries: readonly { readonly clientId: number; readonly clock: number; readonly json: string }[],
): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { clientId, clock, json } of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }
  });
}
