import type { Metric } from "./metric.ts";

/** The media type of {@link prometheusText}. */
export const prometheusType = "text/plain; version=0.0.4; charset=utf-8";

/** What `GET /metrics` answers: all metrics and, as seconds and bytes, what the process itself takes. */
export function prometheusText(metrics: Readonly<Record<string, Metric>>): string {
  const { user, system } = process.cpuUsage();
  const lines = [
    ...Object.values(metrics).flatMap((metric) => metric.lines()),
    "# HELP process_cpu_seconds_total CPU time of the process.",
    "# TYPE process_cpu_seconds_total counter",
    `process_cpu_seconds_total ${(user + system) / 1_000_000}`,
    "# HELP process_resident_memory_bytes Memory of the process.",
    "# TYPE process_resident_memory_bytes gauge",
    `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
  ];
  return `${lines.join("\n")}\n`;
}
