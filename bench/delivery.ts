import { setTimeout as passed } from "node:timers/promises";
import { Crowd, type CrowdSize, type Pace } from "./load/crowd.ts";
import { type PeerName, PeerProcess, peerNames } from "./load/peer-process.ts";

interface Scenario extends CrowdSize, Omit<Pace, "seconds"> {
  readonly name: string;
  /** The most that ours may cost, as a multiple of the bare relay; null where no budget is set. */
  readonly budget: number | null;
}

/** Ten letters a second is a fast typist. */
const perWriter = 10;

export const scenarios: readonly Scenario[] = [
  { name: "1 room x 20, 5 writers", rooms: 1, perRoom: 20, writersPerRoom: 5, perWriter, budget: 1.3 },
  { name: "1 room x 200, 10 writers", rooms: 1, perRoom: 200, writersPerRoom: 10, perWriter, budget: 0.8 },
  { name: "1 room x 500, 10 writers", rooms: 1, perRoom: 500, writersPerRoom: 10, perWriter, budget: 0.8 },
  { name: "10 rooms x 50, 5 writers each", rooms: 10, perRoom: 50, writersPerRoom: 5, perWriter, budget: null },
  {
    name: "1 x 200 with awareness",
    rooms: 1,
    perRoom: 200,
    writersPerRoom: 10,
    perWriter,
    withCarets: true,
    budget: null,
  },
];

/** Microseconds of the server's CPU for each letter that one other person got. */
export type DeliveryCost = Readonly<Record<PeerName, number>>;

/** One round: every scenario on every server, in turn. Calls `report` after each. */
export async function measureDelivery(
  names: readonly string[],
  random: () => number,
  report: (scenario: string, cost: DeliveryCost, medianMs: DeliveryCost) => void,
  { peers = peerNames, seconds = 3 }: { peers?: readonly PeerName[]; seconds?: number } = {},
): Promise<void> {
  const running = await Promise.all(peers.map((name) => PeerProcess.start(name)));
  try {
    for (const scenario of scenarios.filter(({ name }) => names.includes(name))) {
      const cost = { relay: 0, ours: 0, hocuspocus: 0 };
      const medianMs = { relay: 0, ours: 0, hocuspocus: 0 };
      for (const peer of running) {
        const crowd = await Crowd.gather(peer, scenario, random);
        // What runs hot is compiled, so that code of different size is compared as it runs all day.
        await crowd.type({ ...scenario, perWriter: 4 * perWriter, seconds: 2.5 });
        // What was typed for that is looked through, and the thread that does it has been started.
        await passed(1_000);
        const { cpuMicros, delivered, latencies, isComplete } = await crowd.type({ ...scenario, seconds });
        if (!isComplete) throw new Error(`${peer.name}, ${scenario.name}: not everything arrived`);
        cost[peer.name] = cpuMicros / delivered;
        medianMs[peer.name] = latencies[Math.floor(latencies.length / 2)] ?? 0;
        await crowd.leave();
      }
      report(scenario.name, cost, medianMs);
    }
  } finally {
    for (const peer of running) await peer.remove();
  }
}
