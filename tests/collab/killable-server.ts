import type { RoomRole } from "../../server/collab/collab-options.ts";
import { runCollab } from "./running-collab.ts";

/** What a person may do from now on; null for nothing at all. */
export interface RightChange {
  readonly person: string;
  readonly role: RoomRole | null;
}

/**
 * `killable-server.ts FOLDER ITEM PORT RIGHTS`: a collaboration server to be killed. Prints its port when it listens. It
 * takes lists of {@link RightChange}, at the start and as messages, and echoes a message when all sockets have been
 * judged by it. Settles and compacts often, so that it is killed in the middle of that too.
 */
const [folder = "", itemId = "", port = "0", rights = "[]"] = process.argv.slice(2);
const tuning = { quietAfterMs: 50, compactAfter: 20 };
const running = await runCollab({ folder, itemId, port: Number(port), tuning });

function apply(changes: readonly RightChange[]): void {
  for (const { person, role } of changes) {
    if (role === null) running.rights.delete(person);
    else running.rights.set(person, role);
  }
}

apply(JSON.parse(rights) as readonly RightChange[]);
process.on("message", async (changes: readonly RightChange[]) => {
  apply(changes);
  await running.collab.rejudge();
  process.send?.(changes);
});
process.stdout.write(`${running.port}\n`);
