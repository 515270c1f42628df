import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { seededRandom } from "../tests/collab/seeded-random.ts";
import { type DeliveryCost, measureDelivery } from "./delivery.ts";
import { measureOpening, readB4 } from "./history.ts";
import { measureIdle } from "./idle.ts";
import { measureKills } from "./kills.ts";
import type { PeerName } from "./load/peer-process.ts";
import { installedPeers } from "./peers/installed.ts";
import { measureSustained } from "./sustained.ts";
import { deliveryTable, idleTable, killsTable, openingTable, sustainedTable } from "./tables.ts";

/** `run.ts [SEED [ROUNDS]]`: measures ours, Hocuspocus and a bare relay in turn, and prints tables in Markdown. Exits with 0. */
const seed = Number(process.argv[2] ?? Math.floor(Math.random() * 2 ** 32));
const random = seededRandom(seed);
const rounds = Number(process.argv[3] ?? 3);
const say = (text: string) => process.stdout.write(`${text}\n`);
const note = (text: string) => process.stderr.write(`${text}\n`);
const load = () => loadavg()[0]?.toFixed(1);

const { peers, missing } = installedPeers();
const storing = (["ours", "hocuspocus"] as const).filter((name) => peers.includes(name));
say(`Seed ${seed}, Node ${process.versions.node}, ${cpus().length} cores, load ${load()} before, ${rounds} rounds.`);
say("Ratios within a round: median (least-most).\n");
if (missing !== null) say(`${missing}\n`);

/** What goes wrong in one section is said, and the others are measured. */
async function section(name: string, measure: () => Promise<string>): Promise<void> {
  note(name);
  try {
    say(await measure());
  } catch (error) {
    say(`${name}: not measured. ${error instanceof Error ? error.message : String(error)}\n`);
  }
}

async function ofEach<Name extends PeerName, T>(
  names: readonly Name[],
  measure: (name: Name) => Promise<T>,
): Promise<ReadonlyMap<Name, T>> {
  const measured = new Map<Name, T>();
  for (const name of names) measured.set(name, await measure(name));
  return measured;
}

await section("delivery", async () => {
  const costs: DeliveryCost[] = [];
  try {
    for await (const cost of measureDelivery({ peers, rounds, random })) costs.push(cost);
  } catch (error) {
    say(`It broke off: ${error instanceof Error ? error.message : String(error)}. Until then:\n`);
  }
  return deliveryTable(costs);
});
await section("sustained rate", async () =>
  sustainedTable(await ofEach(peers, (name) => measureSustained(name, random))),
);
await section("opening the B4 document", async () => openingTable(await measureOpening(storing, readB4())));
await section("kills", async () =>
  // That the other loses what was seen shows in a few.
  killsTable(await ofEach(storing, (name) => measureKills(name, name === "ours" ? 20 : 4, random))),
);
await section("idle connections", async () => idleTable(await ofEach(peers, (name) => measureIdle(name, random))));

// Typing in a browser prints its own tables.
const editor = join(import.meta.dirname, "editor", "run.ts");
if (existsSync(editor) && existsSync(process.env.REFERAT_CHROMIUM ?? "/usr/bin/chromium")) {
  note("typing in a browser");
  const child = spawn(process.execPath, ["--import", "tsx", editor], { stdio: "inherit" });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) say("typing in a browser: not measured.\n");
} else say("Typing in a browser is not measured: there is no Chromium, or nothing that measures it.\n");
say(`Load ${load()} afterwards.`);
