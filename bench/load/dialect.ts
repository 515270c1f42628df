import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { PeerName } from "./peer-process.ts";

/** How a server wants to be spoken to: y-websocket's protocol, or Hocuspocus's, which names the document each time. */
export interface Dialect {
  /** What a client says when its socket is open: who it is, and what it has (nothing). */
  readonly hello: readonly Uint8Array[];
  update(update: Uint8Array): Uint8Array;
  awareness(clientId: number, clock: number, state: object): Uint8Array;
  /** The update in a message of the server, null for any other; sync step 2 says that with it the client has all. */
  updateIn(message: Uint8Array): { readonly update: Uint8Array; readonly isStep2: boolean } | null;
}

const emptyStateVector = Uint8Array.of(0);

export function dialectOf(peer: PeerName, room: string): Dialect {
  const isNamed = peer === "hocuspocus";
  const message = (write: (encoder: encoding.Encoder) => void) =>
    encoding.encode((encoder) => {
      if (isNamed) encoding.writeVarString(encoder, room);
      write(encoder);
    });
  const sync = (step: number, content: Uint8Array) =>
    message((encoder) => {
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarUint(encoder, step);
      encoding.writeVarUint8Array(encoder, content);
    });
  const authenticate = message((encoder) => {
    encoding.writeVarUint(encoder, 2);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, "token");
    encoding.writeVarString(encoder, "4.7.0");
  });
  const hello = { relay: [], ours: [sync(0, emptyStateVector)], hocuspocus: [authenticate, sync(0, emptyStateVector)] };

  return {
    hello: hello[peer],
    update: (update) => sync(2, update),
    awareness: (clientId, clock, state) =>
      message((encoder) => {
        encoding.writeVarUint(encoder, 1);
        encoding.writeVarUint8Array(
          encoder,
          encoding.encode((inner) => {
            encoding.writeVarUint(inner, 1);
            encoding.writeVarUint(inner, clientId);
            encoding.writeVarUint(inner, clock);
            encoding.writeVarString(inner, JSON.stringify(state));
          }),
        );
      }),
    updateIn: (bytes) => {
      const decoder = decoding.createDecoder(bytes);
      if (isNamed) decoding.readVarString(decoder);
      const type = decoding.readVarUint(decoder);
      if (type !== 0 && !(isNamed && type === 4)) return null;
      const step = decoding.readVarUint(decoder);
      return step === 0 ? null : { update: decoding.readVarUint8Array(decoder), isStep2: step === 1 };
    },
  };
}
