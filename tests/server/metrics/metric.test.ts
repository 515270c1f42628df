import { expect, it } from "vitest";
import { Counter, Durations, Gauge, LabelledCounter } from "../../../server/metrics/metric.ts";
import { prometheusText } from "../../../server/metrics/prometheus-text.ts";

it("counters and gauges say what they hold", () => {
  const drops = new Counter("drops_total", "Drops.");
  drops.add();
  drops.add(4);
  expect(drops.lines()).toEqual(["# HELP drops_total Drops.", "# TYPE drops_total counter", "drops_total 5"]);
  const refusals = new LabelledCounter<"a" | "b">("refusals_total", "Refusals.", "code");
  refusals.add("a");
  refusals.add("b");
  refusals.add("a");
  expect(refusals.lines().slice(2)).toEqual([`refusals_total{code="a"} 2`, `refusals_total{code="b"} 1`]);
  const rooms = new Gauge("rooms", "Rooms.");
  expect(rooms.lines().at(-1)).toBe("rooms 0");
  rooms.isMeasuredBy(() => 7);
  expect(rooms.lines().at(-1)).toBe("rooms 7");
});

it("durations are counted up to each bound, and summed", () => {
  let now = 0;
  const commits = new Durations("commit_seconds", "Commits.", () => now);
  for (const milliseconds of [1, 1, 30, 60_000]) {
    const stop = commits.start();
    now += milliseconds;
    stop();
  }
  const lines = commits.lines();
  expect(lines).toContain(`commit_seconds_bucket{le="0.0005"} 0`);
  expect(lines).toContain(`commit_seconds_bucket{le="0.001"} 2`);
  expect(lines).toContain(`commit_seconds_bucket{le="0.025"} 2`);
  expect(lines).toContain(`commit_seconds_bucket{le="0.05"} 3`);
  expect(lines).toContain(`commit_seconds_bucket{le="5"} 3`);
  expect(lines.slice(-3)).toEqual([
    `commit_seconds_bucket{le="+Inf"} 4`,
    "commit_seconds_sum 60.032",
    "commit_seconds_count 4",
  ]);
});

it("every line is one that Prometheus reads", () => {
  const text = prometheusText({ one: new Counter("one_total", "One."), two: new Durations("two", "Two.", () => 0) });
  expect(text.endsWith("\n")).toBe(true);
  for (const line of text.trimEnd().split("\n")) {
    expect(line).toMatch(/^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="[^"\\\n]+"\})? [\d.e+-]+)$/);
  }
});
