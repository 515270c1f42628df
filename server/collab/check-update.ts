import type { Decoder } from "lib0/decoding";
import { hasContent } from "lib0/decoding";
import { decodeUpdateV2, UpdateDecoderV1 } from "yjs";
import { Refusal } from "../../domain/refusal.ts";

/**
 * Says whether an update (Yjs, version 1) holds nothing at all, or nothing but deletions. Refuses `message-malformed` for bytes that Yjs wouldn't
 * write: unreadable or left over, structs without length, clients not in falling order or clocks with holes. Those
 * would pass `decodeUpdate`, but `mergeUpdates` builds on that order and would drop other people's text.
 */
export function checkUpdate(update: Uint8Array): { isEmpty: boolean; isDeletion: boolean } {
  const { structs, deletions, isReadToItsEnd } = decode(update);
  if (!isReadToItsEnd) throw new Refusal("message-malformed");
  let client = Number.POSITIVE_INFINITY;
  let clock = 0;
  for (const struct of structs) {
    const isInOrder = struct.id.client === client ? struct.id.clock === clock : struct.id.client < client;
    client = struct.id.client;
    clock = struct.id.clock + struct.length;
    if (!isInOrder || struct.length < 1 || !Number.isSafeInteger(clock)) throw new Refusal("message-malformed");
  }
  const addsText = structs.length > 0;
  return { isEmpty: !addsText && deletions === 0, isDeletion: !addsText && deletions > 0 };
}

/**
 * A decoder that is kept: `decodeUpdate` alone doesn't tell where it stopped reading. One class for all updates, since V8 takes
 * ten times as long where each call brings a class of its own.
 */
class KeptDecoder extends UpdateDecoderV1 {
  static last: Decoder | null = null;

  constructor(decoder: Decoder) {
    super(decoder);
    KeptDecoder.last = decoder;
  }
}

function decode(update: Uint8Array) {
  try {
    const { structs, ds } = decodeUpdateV2(update, KeptDecoder);
    const { last } = KeptDecoder;
    return { structs, deletions: ds.clients.size, isReadToItsEnd: last !== null && !hasContent(last) };
  } catch {
    throw new Refusal("message-malformed");
  } finally {
    KeptDecoder.last = null;
  }
}
