import { messageYjsUpdate } from "y-protocols/sync";
import { yMessage } from "../../domain/document/wire.ts";
import { Pace } from "./pace.ts";

/**
 * A WebSocket class that hands on what others write and where their carets are at the screen's pace, all that has come
 * at a time. Everything else comes at once, in its order. `together` is called with what hands the messages on.
 */
export function pacedSocket(socket: typeof WebSocket, together: (handOn: () => void) => void): typeof WebSocket {
  return class extends socket {
    readonly #waiting: MessageEvent[] = [];
    readonly #pace = new Pace(() => this.#handOn());

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      // Before the provider's own listener, which is `onmessage`.
      this.addEventListener("message", (event) => {
        if (!isFromOthers(event.data)) {
          if (this.#waiting.length > 0) this.#pace.now();
          return;
        }
        event.stopImmediatePropagation();
        this.#waiting.push(event);
        this.#pace.soon();
      });
      this.addEventListener("close", () => this.#pace.now());
    }

    #handOn(): void {
      const messages = this.#waiting.splice(0);
      if (messages.length === 0) return;
      together(() => {
        for (const message of messages) this.onmessage?.(message);
      });
    }
  };
}

function isFromOthers(data: unknown): boolean {
  if (!(data instanceof ArrayBuffer)) return false;
  const [kind, step] = new Uint8Array(data, 0, Math.min(2, data.byteLength));
  return kind === yMessage.awareness || (kind === yMessage.sync && step === messageYjsUpdate);
}
