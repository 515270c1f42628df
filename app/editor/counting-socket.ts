import { messageYjsSyncStep2, messageYjsUpdate } from "y-protocols/sync";
import { yMessage } from "../../domain/document/wire.ts";
import type { SaveLedger } from "./save-ledger.ts";

/** A WebSocket class that tells the ledger of every connection and of every document message sent on it. */
export function countingSocket(ledger: SaveLedger): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      ledger.connect();
    }

    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
      const kind = documentMessage(data);
      if (kind !== null) ledger.send(kind);
      super.send(data as ArrayBufferView<ArrayBuffer>);
    }
  };
}

function documentMessage(data: unknown): "whole" | "update" | null {
  if (!(data instanceof Uint8Array) || data[0] !== yMessage.sync) return null;
  if (data[1] === messageYjsSyncStep2) return "whole";
  return data[1] === messageYjsUpdate ? "update" : null;
}
