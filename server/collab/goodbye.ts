import { setTimeout as passed } from "node:timers/promises";
import { serverRestarts } from "./close-reason.ts";
import type { CommitQueue } from "./commit-queue.ts";
import type { LiveRooms } from "./live-rooms.ts";

/** Takes in nothing more, commits and acknowledges what was received, and closes every connection. */
export async function sayGoodbye(rooms: LiveRooms, commits: CommitQueue, goodbyeMs: number): Promise<void> {
  const connections = [...rooms.connections()];
  for (const connection of connections) connection.deafen();
  await commits.idle();
  for (const connection of connections) connection.close(serverRestarts);
  const allGone = Promise.all(connections.map(({ gone }) => gone));
  await Promise.race([allGone, passed(goodbyeMs, null, { ref: false })]);
  for (const connection of connections) connection.cut();
}
