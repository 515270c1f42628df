import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { createCollabServer } from "../../server/collab/collab-server.ts";
import { sessionToken } from "../../server/http/session-cookie.ts";
import { authenticate } from "../../server/services/authenticate.ts";
import { authorizeRoom } from "../../server/services/authorize-room.ts";
import { roomFragments } from "../../server/services/room-fragments.ts";
import { openStoreIn } from "../../server/start-server.ts";
import { answerDriver } from "./answer-driver.ts";
import { fillStore } from "./fill-store.ts";

/** Our collaboration server on a real store, with sessions and rights looked up as in production. */
const [folder = ""] = process.argv.slice(2);
const clock = () => new Date();
const store = await openStoreIn(folder, clock);
const facts = await fillStore(store, clock().toISOString());
const log = pino({ level: process.env.BENCH_LOG ?? "error" }, pino.destination({ dest: 2, sync: true }));
const parts = { store, clock, log };
const findSession = authenticate(parts);
const collab = createCollabServer({
  ...parts,
  authenticate: async (cookie) => {
    const token = sessionToken(cookie);
    return token === null ? null : findSession(token);
  },
  authorizeRoom: authorizeRoom(parts),
  fragmentsOf: roomFragments(parts),
  isOwnOrigin: () => true,
  // The limits count as ever; they are out of the way of a load that no person makes.
  tuning: { messagesASecond: 10_000, messagesAtOnce: 100_000, connectionsAPerson: 1_000 },
});
const server = createServer();
server.on("upgrade", (request, socket, head) => void collab.handleUpgrade(request, socket, head));
server.listen(Number(process.env.PEER_PORT ?? 0), "127.0.0.1", () =>
  answerDriver((server.address() as AddressInfo).port, { ...facts }),
);
