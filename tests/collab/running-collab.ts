import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, type Store } from "../../db/store.ts";
import { operator } from "../../domain/access/actor.ts";
import type { Room } from "../../domain/document/room.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { CollabLog, CollabOptions, RoomRole } from "../../server/collab/collab-options.ts";
import { type CollabServer, createCollabServer } from "../../server/collab/collab-server.ts";
import type { SessionView } from "../../server/services/session-view.ts";

/** Whoever has the cookie `session=<id>` is that person. */
export const people = ["writer-one", "writer-two", "writer-three", "reader"] as const;
export type PersonId = (typeof people)[number];

export interface RunningCollab {
  readonly collab: CollabServer;
  readonly store: Store;
  readonly file: string;
  readonly port: number;
  /** `ws://127.0.0.1:<port>/collab`, as a client wants it. */
  readonly url: string;
  /** Rooms of this item exist. */
  readonly itemId: string;
  /** What each may do; whoever is left out may not read either. Tests change it. */
  readonly rights: Map<string, RoomRole>;
  /** Who is logged in. Tests change it. */
  readonly sessions: Set<string>;
  readonly logged: { readonly level: string; readonly facts: object; readonly message: string }[];
  /** Closes everything; the database file stays until {@link discard}. */
  stop(): Promise<void>;
  discard(): Promise<void>;
}

export interface RunningOptions
  extends Partial<Pick<CollabOptions, "onQuiet" | "onPresence" | "tuning" | "metrics" | "fragmentsOf">> {
  readonly folder?: string;
  readonly port?: number;
  readonly itemId?: string;
  /** Puts something between the collaboration server and the store. */
  readonly between?: (store: Store) => CollabOptions["store"];
}

/** A real server on a free port, over a real database in a folder of its own. */
export async function runCollab({
  between = (store) => store,
  ...options
}: RunningOptions = {}): Promise<RunningCollab> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "referat-collab-")));
  const file = join(folder, "referat.sqlite");
  const clock = () => new Date("2026-01-12T09:00:00Z");
  const store = await openStore({ file, clock });
  await addPeople(store);
  const itemId = options.itemId ?? randomUUID();
  const rights = new Map<string, RoomRole>(people.map((id) => [id, id === "reader" ? "read" : "write"]));
  const sessions = new Set<string>(people);
  const logged: RunningCollab["logged"] = [];
  const log = listLog(logged);
  const { onQuiet, onPresence, metrics } = options;
  const collab = createCollabServer({
    store: between(store),
    clock,
    log,
    authenticate: async (cookie) => sessionOf(sessions, cookie),
    authorizeRoom: async (actor, room) => roleIn(room, itemId, actor.kind === "person" && rights.get(actor.personId)),
    // Most tests write plain text, which no section may hold.
    fragmentsOf: options.fragmentsOf ?? null,
    isOwnOrigin: (origin, host) => origin === `http://${host}`,
    ...(onQuiet === undefined ? {} : { onQuiet }),
    ...(onPresence === undefined ? {} : { onPresence }),
    ...(metrics === undefined ? {} : { metrics }),
    tuning: { commitPauseMs: 0, caretDelayMs: 1, goodbyeMs: 200, ...options.tuning },
  });
  const server = createServer((_request, response) => response.writeHead(404).end());
  server.on("upgrade", (request, socket, head) => {
    if (!collab.handleUpgrade(request, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    collab,
    store,
    file,
    port,
    url: `ws://127.0.0.1:${port}/collab`,
    itemId,
    rights,
    sessions,
    logged,
    async stop() {
      await collab.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
    },
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}

async function addPeople(store: Store): Promise<void> {
  await store.write(operator, async (db) => {
    for (const id of people) {
      await db
        .insertInto("person")
        .values({
          id,
          email: `${id}@test.example`,
          name: `The ${id}`,
          initials: "T",
          password_hash: null,
          is_administrator: 0,
          locale: "da",
          created_at: "2026-01-01T00:00:00.000Z",
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    return { result: undefined, audit: { action: "add-people", subject: "test" } };
  });
}

function sessionOf(sessions: ReadonlySet<string>, cookie: string | undefined): SessionView | null {
  const id = /^session=(.+)$/.exec(cookie ?? "")?.[1];
  if (id === undefined || !sessions.has(id)) return null;
  return {
    actor: { kind: "person", personId: id, isAdministrator: false, memberships: [] },
    person: { id, name: `The ${id}`, initials: "T", email: `${id}@test.example`, locale: "da" },
  };
}

function roleIn(room: Room, itemId: string, role: RoomRole | false | undefined): RoomRole {
  if (room.itemId !== itemId || role === undefined || role === false) throw new Refusal("room-unknown");
  return role;
}

function listLog(list: RunningCollab["logged"]): CollabLog {
  const at = (level: string) => (facts: object, message: string) => void list.push({ level, facts, message });
  return { info: at("info"), warn: at("warn"), error: at("error") };
}
