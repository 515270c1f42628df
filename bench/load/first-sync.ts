import { dialectOf } from "./dialect.ts";
import type { PeerProcess } from "./peer-process.ts";
import { clientFrame, RawSocket } from "./raw-socket.ts";

/** Opens a room as a client that has nothing, and gives all that the server has of it. The connection stays in `open`. */
export async function firstSync(peer: PeerProcess, room: string, open: RawSocket[] = []): Promise<Uint8Array> {
  const dialect = dialectOf(peer.name, room);
  const socket = await RawSocket.open(peer.port, `/collab/${room}`, peer.cookie(0));
  open.push(socket);
  return new Promise((resolve, reject) => {
    socket.socket.once("close", () => reject(new Error(`${peer.name} closed the connection`)));
    socket.onMessage = (message) => {
      const update = dialect.updateIn(message);
      if (update !== null) resolve(Uint8Array.from(update));
    };
    for (const message of dialect.hello) socket.send(clientFrame(message));
  });
}
