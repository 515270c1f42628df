/** Takes a server's WebSocket frames apart: unmasked, in whatever pieces they come. Gives binary messages only. */
export class Receiver {
  readonly #onMessage: (message: Uint8Array) => void;
  #rest: Buffer = Buffer.alloc(0);

  constructor(onMessage: (message: Uint8Array) => void) {
    this.#onMessage = onMessage;
  }

  take(bytes: Uint8Array): void {
    let data = this.#rest.length === 0 ? Buffer.from(bytes) : Buffer.concat([this.#rest, bytes]);
    for (;;) {
      const size = frameSize(data);
      if (size === null || data.length < size.header + size.payload) break;
      const end = size.header + size.payload;
      if ((data[0] ?? 0) % 16 === 2) this.#onMessage(data.subarray(size.header, end));
      data = data.subarray(end);
    }
    this.#rest = data;
  }
}

function frameSize(data: Buffer): { readonly header: number; readonly payload: number } | null {
  const short = data[1];
  if (short === undefined) return null;
  if (short < 126) return { header: 2, payload: short };
  if (short === 126) return data.length < 4 ? null : { header: 4, payload: data.readUInt16BE(2) };
  return data.length < 10 ? null : { header: 10, payload: Number(data.readBigUInt64BE(2)) };
}
