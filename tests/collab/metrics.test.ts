import { afterEach, expect, test } from "vitest";
import { createCollabMetrics } from "../../server/metrics/collab-metrics.ts";
import { prometheusText } from "../../server/metrics/prometheus-text.ts";
import { RoundTable } from "./round-table.ts";

const table = new RoundTable();
afterEach(() => table.clear());

test("[C7] what happens is measured, and nothing of who and where is in it", async () => {
  const metrics = createCollabMetrics();
  const { itemId, sessions } = await table.start({ metrics });
  const said = () => prometheusText(metrics).split("\n");
  const one = await table.joined("writer-one");
  const reader = await table.joined("reader");
  one.write("secret words");
  await reader.reads("secret words");
  expect(said()).toEqual(
    expect.arrayContaining(["referat_connections 2", "referat_rooms 1", "referat_updates_total 1"]),
  );
  expect(said()).toContain("referat_waiting_updates 0");
  reader.write("smuggled");
  await reader.until(() => reader.closes.length > 0);
  sessions.delete("writer-two");
  const stranger = await table.raw("writer-two");
  await stranger.closed;
  await table.server.collab.close();
  const text = prometheusText(metrics);
  expect(text).toMatch(/^referat_commit_seconds_count [1-9]/m);
  expect(text).toMatch(/^referat_broadcast_seconds_count [1-9]/m);
  expect(text).toMatch(/^referat_projections_total [1-9]/m);
  expect(text).toContain(`referat_refusals_total{code="room-read-only"} 1`);
  expect(text).toContain(`referat_refusals_total{code="log-in-required"} 1`);
  for (const secret of [itemId, "writer-", "secret", "smuggled"]) expect(text).not.toContain(secret);
});
