import type { CollabMetrics } from "../metrics/collab-metrics.ts";
import type { LiveRooms } from "./live-rooms.ts";

/** Lets the gauges look at the rooms in memory. */
export function measureRooms(metrics: CollabMetrics, rooms: LiveRooms): void {
  const open = () => [...rooms.open()];
  const connections = () => [...rooms.connections()];
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  metrics.rooms.isMeasuredBy(() => open().length);
  metrics.connections.isMeasuredBy(() => connections().length);
  metrics.waitingUpdates.isMeasuredBy(() => sum(open().map(({ queued }) => queued)));
  metrics.queuedBytes.isMeasuredBy(() => sum(connections().map(({ queuedBytes }) => queuedBytes)));
}
