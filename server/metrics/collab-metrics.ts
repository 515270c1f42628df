import type { RefusalCode } from "../../domain/refusal.ts";
import { Counter, Durations, Gauge, LabelledCounter, type Metric } from "./metric.ts";

/** Why a connection was dropped without a goodbye. */
type DropCause = "slow" | "silent";
/** What was done to content that no editor of ours writes. */
type ContentAction = "repaired" | "quarantined";

const milliseconds = () => performance.now();

/** What the collaboration server measures of itself. `now` gives milliseconds that never go backwards. */
export function createCollabMetrics(now: () => number = milliseconds) {
  return {
    connections: new Gauge("referat_connections", "Open sockets."),
    rooms: new Gauge("referat_rooms", "Rooms in memory."),
    waitingUpdates: new Gauge("referat_waiting_updates", "Updates that wait for the disk."),
    queuedBytes: new Gauge("referat_queued_bytes", "Bytes that wait for readers to take them."),
    updates: new Counter("referat_updates_total", "Updates committed."),
    commitSeconds: new Durations("referat_commit_seconds", "Time of a commit of all rooms' updates.", now),
    failedCommits: new Counter("referat_failed_commits_total", "Commits of a room's updates that failed."),
    broadcastSeconds: new Durations("referat_broadcast_seconds", "Time to tell a room what was committed.", now),
    drops: new LabelledCounter<DropCause>("referat_drops_total", "Connections cut without a goodbye.", "cause"),
    refusals: new LabelledCounter<RefusalCode>("referat_refusals_total", "Connections closed with a refusal.", "code"),
    compactions: new Counter("referat_compactions_total", "Snapshots stored."),
    projections: new Counter("referat_projections_total", "Projections stored."),
    documentWorkSeconds: new Durations("referat_document_work_seconds", "Time of work on a whole document.", now),
    failedDocumentWork: new Counter("referat_failed_document_work_total", "Work on a whole document that failed."),
    content: new LabelledCounter<ContentAction>(
      "referat_foreign_content_total",
      "Rooms with foreign content.",
      "action",
    ),
  } as const satisfies Readonly<Record<string, Metric>>;
}

export type CollabMetrics = ReturnType<typeof createCollabMetrics>;
