import type { CollabMetrics } from "../metrics/collab-metrics.ts";
import type { LiveRooms } from "./live-rooms.ts";

/** Cuts, at every beat, whoever showed no sign of life since the one before. Gives the function that stops it. */
export function startHeartbeat(rooms: LiveRooms, { drops }: Pick<CollabMetrics, "drops">, everyMs: number): () => void {
  const timer = setInterval(() => {
    for (const connection of [...rooms.connections()]) {
      if (!connection.isAlive) {
        drops.add("silent");
        connection.cut();
      }
      connection.isAlive = false;
      connection.ping();
    }
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
