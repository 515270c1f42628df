import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import { yMessage } from "../../domain/document/wire.ts";
import { countingSocket } from "./counting-socket.ts";
import { pacedSocket } from "./paced-socket.ts";
import type { SaveLedger } from "./save-ledger.ts";

/**
 * The WebSocket class of a room: keeps the ledger, hands on what others write at the screen's pace as one change of
 * `origin()`, and repeats to nobody what others said of themselves.
 */
export function roomSocket(ledger: SaveLedger, doc: Y.Doc, origin: () => unknown): typeof WebSocket {
  const together = (handOn: () => void) => Y.transact(doc, handOn, origin(), false);
  return class extends pacedSocket(countingSocket(ledger), together) {
    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBuffer>): void {
      if (!isHearsay(data, doc.clientID)) super.send(data);
    }
  };
}

/** An awareness message that says nothing of who sends it: y-websocket sends each one that it hears back to the server. */
function isHearsay(data: unknown, ownId: number): boolean {
  if (!(data instanceof Uint8Array) || data[0] !== yMessage.awareness) return false;
  const message = decoding.createDecoder(data);
  decoding.readVarUint(message);
  const states = decoding.createDecoder(decoding.readVarUint8Array(message));
  for (let left = decoding.readVarUint(states); left > 0; left--) {
    if (decoding.readVarUint(states) === ownId) return false;
    decoding.readVarUint(states);
    decoding.readVarString(states);
  }
  return true;
}
