import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { AuditEntry } from "../../db/store.ts";
import type { Actor } from "../../domain/access/actor.ts";
import type { RichText } from "../../domain/document/rich-text.ts";
import type { Room } from "../../domain/document/room.ts";
import { createCollabMetrics } from "../metrics/collab-metrics.ts";
import type { PersonView } from "../services/session-view.ts";
import { CaretRelay } from "./broadcast.ts";
import { refused, serverRestarts } from "./close-reason.ts";
import type { CollabOptions } from "./collab-options.ts";
import { commitOutcome } from "./commit-outcome.ts";
import { CommitQueue } from "./commit-queue.ts";
import { DocumentAttempts } from "./document-attempts.ts";
import { DocumentThread } from "./document-thread.ts";
import { Doorway, requestedRoom, turnAway } from "./doorway.ts";
import { Gate } from "./gate.ts";
import { sayGoodbye } from "./goodbye.ts";
import { startHeartbeat } from "./heartbeat.ts";
import { joinRoom } from "./join-room.ts";
import type { LiveRoom } from "./live-room.ts";
import { LiveRooms } from "./live-rooms.ts";
import { rejudgePeriodically } from "./periodic-rejudging.ts";
import { presentPeople } from "./presence.ts";
import { projectAllRooms } from "./projection.ts";
import type { WantedTexts } from "./rewrite-document.ts";
import { measureRooms } from "./room-gauges.ts";
import { createRoomHistory, type RoomHistory } from "./room-history.ts";
import { createRoomTexts } from "./room-texts.ts";
import { Settling } from "./settling.ts";
import { type RoomState, takeState } from "./take-state.ts";
import { defaultTuning } from "./tuning.ts";
import { writeAs } from "./write-as.ts";
import { serverHand } from "./writer.ts";

export interface CollabServer {
  /** Takes an upgrade request for `/collab/item/<id>/<zone>`; false leaves it, untouched, to others. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Who is in which item, by item id. */
  presence(): ReadonlyMap<string, readonly PersonView[]>;
  /** A room's texts as of its last committed update: fragment name to rich text. */
  readTexts(room: Room): Promise<Readonly<Record<string, RichText>>>;
  /** What rooms' logs tell. */
  readonly history: RoomHistory;
  /**
   * Makes texts of a room read as given, as an edit of that person's: on disk first, then on the screens of those who are
   * in the room. `audit` is written together with the edit or not at all, and not where nothing needed to change. Refuses
   * `room-unknown`, `room-read-only`, `room-quarantined`, `document-too-large`, `history-too-large` and `not-stored`.
   */
  rewrite(actor: Actor, room: Room, wanted: WantedTexts, audit?: AuditEntry): Promise<void>;
  /** Brings every room's projection up to date. */
  projectAll(): Promise<void>;
  /** Judges open sockets again, of one item or all, closing them or changing what they may do. Resolves when done. */
  rejudge(itemId?: string): Promise<void>;
  /**
   * Takes a room's state once its writers were closed: all that they sent, on disk, and valid in the schema. Refuses
   * `room-quarantined`.
   */
  takeState(room: Room): Promise<RoomState>;
  /** Commits what was received, says goodbye, and brings projections up to date. The store is left open. */
  close(): Promise<void>;
}

/** The collaboration server: y-websocket's protocol, with what `domain/document/wire.ts` adds. */
export function createCollabServer(options: CollabOptions): CollabServer {
  const { store, clock, log } = options;
  const tuning = { ...defaultTuning, ...options.tuning };
  const metrics = options.metrics ?? createCollabMetrics();
  const work = new DocumentThread(tuning, metrics);
  // Apart, so that who looks back does not hold up who writes.
  const historyWork = new DocumentThread({ ...tuning, documentWorkMs: tuning.historyWorkMs }, metrics);
  const attempts = new DocumentAttempts(work);
  const parts = { store, clock, log, metrics, work, attempts, fragmentsOf: options.fragmentsOf };
  const rooms = new LiveRooms(parts);
  const gate = new Gate(options, rooms);
  const doorway = new Doorway();
  const carets = new CaretRelay(tuning);
  const settlingParts = { ...parts, repair, onQuarantined };
  const settling = new Settling(settlingParts, tuning, (room) => {
    options.onQuiet?.(room.room);
    rooms.dropIfIdle(room);
  });
  const commits = new CommitQueue(parts, tuning, commitOutcome({ log, rooms, carets, settling, metrics }));
  function repair(room: LiveRoom, update: Uint8Array): void {
    commits.add({ connection: serverHand(room), ordinal: 0, update });
  }
  function onQuarantined(room: LiveRoom): void {
    room.isQuarantined = true;
    rooms.forget(room);
    for (const connection of room.connections) connection.close(refused("room-quarantined"));
  }
  const joining = { log, metrics, rooms, carets, commits, tuning, onPresence: options.onPresence ?? (() => {}) };
  const stopHeartbeat = startHeartbeat(rooms, metrics, tuning.heartbeatMs);
  measureRooms(metrics, rooms);
  const rejudge = async (itemId?: string) => {
    const isAnybodyClosed = await gate.rejudge(itemId);
    if (isAnybodyClosed) joining.onPresence();
    for (const room of rooms.open()) carets.now(room);
  };
  const stopRejudging = rejudgePeriodically(rejudge, tuning, log);
  let isClosing = false;
  const { authorizeRoom } = options;
  const writing = { authorizeRoom, log, rooms, gate, commits, tuning, isOpen: () => !isClosing };

  async function letIn(request: IncomingMessage, socket: Duplex, head: Buffer, name: string): Promise<void> {
    const refusal = await gate.admit(request.headers.cookie, name, (admission) => {
      const ws = doorway.open(request, socket, head);
      if (isClosing) ws?.close(serverRestarts.code, serverRestarts.reason);
      else if (ws !== null) {
        joinRoom(joining, ws, socket, admission);
        // A server that was killed left it unexamined.
        settling.expect(admission.room);
      }
      rooms.release(admission.room);
    });
    if (refusal === null) return;
    if (refusal.refusal !== null) metrics.refusals.add(refusal.refusal);
    doorway.open(request, socket, head)?.close(refusal.code, refusal.reason);
  }

  return {
    handleUpgrade(request, socket, head) {
      const name = requestedRoom(request);
      if (name === null) return false;
      socket.on("error", () => socket.destroy());
      const { origin, host } = request.headers;
      if (isClosing) turnAway(socket, "503 Service Unavailable");
      else if (origin !== undefined && !options.isOwnOrigin(origin, host)) turnAway(socket, "403 Forbidden");
      else {
        letIn(request, socket, head, name).catch((err: unknown) => {
          log.error({ err, room: name }, "connection not let in");
          socket.destroy();
        });
      }
      return true;
    },
    history: createRoomHistory({ store, log, work: historyWork }),
    rewrite: (actor, room, wanted, audit) =>
      writeAs(writing, { actor, room, make: (pieces) => historyWork.rewrite(pieces, wanted), audit: audit ?? null }),
    presence: () => presentPeople(rooms),
    readTexts: createRoomTexts(parts),
    projectAll: () => projectAllRooms(parts),
    rejudge,
    async takeState(room) {
      const live = await rooms.hold(room);
      try {
        return await takeState(settlingParts, commits, live);
      } finally {
        settling.expect(live);
        rooms.release(live);
      }
    },
    async close() {
      isClosing = true;
      stopHeartbeat();
      stopRejudging();
      await sayGoodbye(rooms, commits, tuning.goodbyeMs);
      // What is found in the end is mended too, which is one more commit.
      while (settling.isBusy) {
        await settling.finish();
        await commits.idle();
      }
      await Promise.all([work.close(), historyWork.close()]);
    },
  };
}
