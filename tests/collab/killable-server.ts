import { runCollab } from "./running-collab.ts";

/** `killable-server.ts FOLDER ITEM PORT`: a collaboration server to be killed. Prints its port when it listens. */
const [folder = "", itemId = "", port = "0"] = process.argv.slice(2);
const running = await runCollab({ folder, itemId, port: Number(port) });
process.stdout.write(`${running.port}\n`);
