import { seededRandom } from "../tests/support/seeded-random.ts";
import { type DeliveryCost, measureDelivery, scenarios } from "./delivery.ts";
import { measureOpening, readB4 } from "./history.ts";
import { measureIdle } from "./idle.ts";
import { measureKills } from "./kills.ts";
import { peerNames } from "./load/peer-process.ts";
import { printSpread, printTable, spreadOf } from "./statistics.ts";
import { measureSustained } from "./sustained.ts";

/** `run.ts [SEED]`: measures ours, Hocuspocus and a bare relay in turn, and prints tables in Markdown. */
const seed = Number(process.argv[2] ?? Math.floor(Math.random() * 2 ** 32));
const random = seededRandom(seed);
const rounds = 3;
const kills = 20;
const say = (text: string) => process.stdout.write(`${text}\n`);
const note = (text: string) => process.stderr.write(`${text}\n`);

say(`Seed ${seed}, Node ${process.versions.node}, ${rounds} rounds. Ratios within a round: median (least-most).\n`);

const costs = new Map<string, DeliveryCost[]>(scenarios.map(({ name }) => [name, []]));
for (let round = 1; round <= rounds; round++) {
  note(`delivery, round ${round} of ${rounds}`);
  await measureDelivery([...costs.keys()], random, (scenario, cost) => costs.get(scenario)?.push(cost));
}
const ratios = (scenario: string, peer: "ours" | "hocuspocus") =>
  spreadOf((costs.get(scenario) ?? []).map((cost) => cost[peer] / cost.relay));
say(
  printTable(
    [
      "CPU for each letter that one other person got",
      "relay, µs",
      "ours / relay",
      "Hocuspocus / relay",
      "budget for ours",
    ],
    scenarios.map(({ name, budget }) => [
      name,
      printSpread(spreadOf((costs.get(name) ?? []).map(({ relay }) => relay)), 1),
      printSpread(ratios(name, "ours")),
      printSpread(ratios(name, "hocuspocus")),
      budget === null ? "" : `${budget}${ratios(name, "ours").median <= budget ? "" : ", missed"}`,
    ]),
  ),
);

const sustained = [];
for (const name of peerNames) {
  note(`sustained rate: ${name}`);
  sustained.push({ name, ...(await measureSustained(name, random)) });
}
say(
  printTable(
    ["1 x 50, 10 writers, until p99 > 100 ms", "letters a second", "CPU, of a core", "p99, ms"],
    sustained.map(({ name, rate, cpu, p99, isLimitOfLoad }) => [
      name,
      `${isLimitOfLoad ? "at least " : ""}${rate.toFixed(0)}`,
      cpu.toFixed(2),
      p99.toFixed(0),
    ]),
  ),
);

note("opening the B4 document");
const b4 = readB4();
const ours = await measureOpening("ours", b4);
const theirs = await measureOpening("hocuspocus", b4);
const [oursMs, theirsMs] = [spreadOf(ours.firstSyncMs), spreadOf(theirs.firstSyncMs)];
const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(2);
say(
  printTable(
    ["B4, 259,778 edits", "ours", "Hocuspocus", "ours / Hocuspocus", "budget"],
    [
      [
        "first sync, ms",
        printSpread(oursMs, 1),
        printSpread(theirsMs, 1),
        (oursMs.median / theirsMs.median).toFixed(2),
        "0.1",
      ],
      [
        "memory of each open document, MB",
        megabytes(ours.bytesEach),
        megabytes(theirs.bytesEach),
        (ours.bytesEach / theirs.bytesEach).toFixed(2),
        "0.2",
      ],
    ],
  ),
);

const losses = [];
for (const name of ["ours", "hocuspocus"] as const) {
  note(`${kills} kills: ${name}`);
  losses.push({ name, ...(await measureKills(name, kills, random)) });
}
say(
  printTable(
    [`${kills} SIGKILLs at random instants`, "letters seen", "of these lost", "budget"],
    losses.map(({ name, seen, lost }) => [name, String(seen), String(lost), name === "ours" ? "0" : ""]),
  ),
);

const idle = [];
for (const name of peerNames) {
  note(`idle: ${name}`);
  idle.push({ name, ...(await measureIdle(name, random)) });
}
say(
  printTable(
    ["500 idle connections", "memory of each, KB", "CPU of all, of a core"],
    idle.map(({ name, bytesEach, cpu }) => [name, (bytesEach / 1_024).toFixed(1), cpu.toFixed(3)]),
  ),
);
