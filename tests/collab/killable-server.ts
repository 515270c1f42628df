import type { RoomRole } from "../../server/collab/collab-options.ts";
import { runCollab } from "./running-collab.ts";

/** What a person may do from now on; null for nothing at all. */
export interface RightChange {
  readonly person: string;
  readonly role: RoomRole | null;
}

/**
 * `killable-server.ts FOLDER ITEM PORT`: a collaboration server to be killed. Prints its port when it listens. Started
 * with a channel, it takes {@link RightChange}s, and echoes each when all sockets have been judged by it.
 */
const [folder = "", itemId = "", port = "0"] = process.argv.slice(2);
const running = await runCollab({ folder, itemId, port: Number(port) });
process.on("message", async (changes: readonly RightChange[]) => {
  for (const { person, role } of changes) {
    if (role === null) running.rights.delete(person);
    else running.rights.set(person, role);
  }
  await running.collab.rejudge();
  process.send?.(changes);
});
process.stdout.write(`${running.port}\n`);
