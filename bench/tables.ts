import { type DeliveryCost, scenarios } from "./delivery.ts";
import type { OpeningCost, StoringPeer } from "./history.ts";
import type { IdleCost } from "./idle.ts";
import type { Losses } from "./kills.ts";
import type { PeerName } from "./load/peer-process.ts";
import { printSpread, printTable, type Spread, spreadOf } from "./statistics.ts";
import type { Sustained } from "./sustained.ts";

const notMeasured = "not measured";
const inBudget = (value: number, budget: number | null) =>
  budget === null || Number.isNaN(value) ? "" : `${budget}, ${value <= budget ? "met" : "missed"}`;

export function deliveryTable(costs: readonly DeliveryCost[]): string {
  const of = (scenario: string, peer: PeerName) =>
    costs.filter((cost) => cost.scenario === scenario && cost.peer === peer);
  const printed = (spread: Spread, digits = 2) =>
    Number.isNaN(spread.median) ? notMeasured : printSpread(spread, digits);
  /** Within a round, each against the relay. */
  const ratios = (scenario: string, peer: PeerName) =>
    spreadOf(
      of(scenario, peer).map(({ micros }, round) => micros / (of(scenario, "relay")[round]?.micros ?? Number.NaN)),
    );
  const latency = (scenario: string) => spreadOf(of(scenario, "ours").map(({ medianMs }) => medianMs));
  return printTable(
    [
      "CPU for each letter that one other person got",
      "relay, µs",
      "ours / relay",
      "Hocuspocus / relay",
      "budget for ours",
      "ours, median latency, ms",
    ],
    scenarios.map(({ name, budget }) => [
      name,
      printed(spreadOf(of(name, "relay").map(({ micros }) => micros)), 1),
      printed(ratios(name, "ours")),
      printed(ratios(name, "hocuspocus")),
      inBudget(ratios(name, "ours").median, budget),
      printed(latency(name), 0),
    ]),
  );
}

export function sustainedTable(measured: ReadonlyMap<PeerName, Sustained>): string {
  const theirs = measured.get("hocuspocus");
  const ours = measured.get("ours");
  const isComparable = ours !== undefined && theirs !== undefined && ours.rate > 0.9 * theirs.rate && theirs.rate > 0;
  const share = isComparable ? ours.cpu / theirs.cpu : Number.NaN;
  return printTable(
    ["1 x 50, 10 writers, until p99 > 100 ms", "letters a second", "CPU, of a core", "p99, ms", "of its CPU, budget"],
    [...measured].map(([name, { rate, cpu, p99, isLimitOfLoad }]) => [
      name,
      `${isLimitOfLoad ? "at least " : ""}${rate.toFixed(0)}`,
      cpu.toFixed(2),
      p99.toFixed(0),
      name === "ours" && theirs !== undefined
        ? isComparable
          ? `${share.toFixed(2)}: ${inBudget(share, 0.5)}`
          : "lower rate, missed"
        : "",
    ]),
  );
}

export function openingTable(measured: ReadonlyMap<StoringPeer, OpeningCost>): string {
  const [ours, theirs] = [measured.get("ours"), measured.get("hocuspocus")];
  const row = (name: string, of: (cost: OpeningCost) => Spread, digits: number, budget: number | null) => {
    const [own, other] = [ours, theirs].map((cost) => (cost === undefined ? null : of(cost)));
    const ratio = (own?.median ?? Number.NaN) / (other?.median ?? Number.NaN);
    const print = (spread: Spread | null | undefined) => (spread ? printSpread(spread, digits) : notMeasured);
    return [name, print(own), print(other), Number.isNaN(ratio) ? "" : ratio.toFixed(2), inBudget(ratio, budget)];
  };
  const megabytes = ({ bytesEach }: OpeningCost) => spreadOf([bytesEach / 1_048_576]);
  return printTable(
    ["B4, 259,778 edits", "ours", "Hocuspocus", "ours / Hocuspocus", "budget"],
    [
      row("first sync, ms", ({ firstSyncMs }) => spreadOf(firstSyncMs), 1, 0.1),
      row("the server's CPU for it, ms", ({ cpuMs }) => spreadOf(cpuMs), 1, null),
      row("memory of each open document, MB", megabytes, 2, 0.2),
    ],
  );
}

export const killsTable = (measured: ReadonlyMap<PeerName, Losses>): string =>
  printTable(
    ["SIGKILLs at random instants", "kills", "letters seen", "of these lost", "budget"],
    [...measured].map(([name, { kills, seen, lost }]) => [
      name,
      String(kills),
      String(seen),
      String(lost),
      name === "ours" ? inBudget(lost, 0) : "",
    ]),
  );

export const idleTable = (measured: ReadonlyMap<PeerName, IdleCost>): string =>
  printTable(
    ["500 idle connections", "memory of each, KB", "CPU of all, of a core"],
    [...measured].map(([name, { bytesEach, cpu }]) => [name, (bytesEach / 1_024).toFixed(1), cpu.toFixed(4)]),
  );
