import type { RoomRole } from "../../server/collab/collab-options.ts";
import { wantedTexts } from "../../server/collab/rewrite-document.ts";
import { runCollab } from "./running-collab.ts";

/** What a person may do from now on; null for nothing at all. */
export interface RightChange {
  readonly person: string;
  readonly role: RoomRole | null;
}

/** A text that the server is to write for a person, as it brings a version back. */
export interface RewriteOrder {
  readonly person: string;
  readonly words: string;
}

/**
 * `killable-server.ts FOLDER ITEM PORT RIGHTS`: a collaboration server to be killed. Prints its port when it listens. It
 * takes lists of {@link RightChange}, at the start and as messages, and echoes a message when all sockets have been
 * judged by it; and {@link RewriteOrder}s, echoed when they are on disk. Settles and compacts often, so that it is killed in the middle of that too.
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
process.on("message", async (message: readonly RightChange[] | RewriteOrder) => {
  if ("words" in message) await rewrite(message);
  else {
    apply(message);
    await running.collab.rejudge();
  }
  process.send?.(message);
});

async function rewrite({ person, words }: RewriteOrder): Promise<void> {
  const actor = { kind: "person", personId: person, isAdministrator: false, memberships: [] } as const;
  const summary = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] } as const;
  await running.collab.rewrite(actor, { itemId, zone: "case" }, wantedTexts({ summary }), {
    action: "restore-version",
    subject: words,
  });
}
process.stdout.write(`${running.port}\n`);
