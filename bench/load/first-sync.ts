import { mergeUpdates } from "yjs";
import { dialectOf } from "./dialect.ts";
import type { PeerProcess } from "./peer-process.ts";
import { clientFrame, RawSocket } from "./raw-socket.ts";

/** Opens a room as a client that has nothing, and gives all that the server has of it. The connection stays in `open`. */
export async function firstSync(peer: PeerProcess, room: string, open: RawSocket[] = []): Promise<Uint8Array> {
  const dialect = dialectOf(peer.name, room);
  const socket = await RawSocket.open(peer.port, `/collab/${room}`, peer.cookie(0));
  open.push(socket);
  const updates: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    socket.socket.once("close", () => reject(new Error(`${peer.name} closed the connection`)));
    socket.onMessage = (message) => {
      const found = dialect.updateIn(message);
      if (found === null) return;
      // A copy: the message is a view of what is read into next.
      updates.push(Uint8Array.from(found.update));
      if (found.isStep2) resolve(updates.length === 1 && updates[0] !== undefined ? updates[0] : mergeUpdates(updates));
    };
    for (const message of dialect.hello) socket.send(clientFrame(message));
  });
}
