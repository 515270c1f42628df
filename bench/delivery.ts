import { setTimeout as passed } from "node:timers/promises";
import { Crowd, type CrowdSize, type Pace } from "./load/crowd.ts";
import { type PeerName, PeerProcess } from "./load/peer-process.ts";

interface Scenario extends CrowdSize, Omit<Pace, "perWriter"> {
  readonly name: string;
  /** The most that ours may cost, as a multiple of the bare relay; null where no budget is set. */
  readonly budget: number | null;
}

/** Ten letters a second is a fast typist. */
const perWriter = 10;
const one = { rooms: 1, writersPerRoom: 10, seconds: 2 };

/** A small room makes little work, and is measured for longer. */
export const scenarios: readonly Scenario[] = [
  { name: "1 room x 20, 5 writers", rooms: 1, perRoom: 20, writersPerRoom: 5, seconds: 6, budget: 1.3 },
  { ...one, name: "1 room x 200, 10 writers", perRoom: 200, budget: 0.8 },
  { ...one, name: "1 room x 500, 10 writers", perRoom: 500, budget: 0.8 },
  { name: "10 rooms x 50, 5 writers each", rooms: 10, perRoom: 50, writersPerRoom: 5, seconds: 2, budget: null },
  { ...one, name: "1 x 200 with awareness", perRoom: 200, withCarets: true, budget: null },
];

export interface DeliveryCost {
  readonly scenario: string;
  readonly peer: PeerName;
  /** Microseconds of the server's CPU for each letter that one other person got. */
  readonly micros: number;
  /** From typing a letter to the last reader having it, median; milliseconds. */
  readonly medianMs: number;
}

export interface DeliveryPlan {
  readonly peers: readonly PeerName[];
  readonly rounds: number;
  readonly random: () => number;
  /** Names of {@link scenarios}; all unless given. */
  readonly names?: readonly string[];
}

/** Every scenario on every server, in turn, so many times over; the servers stay. */
export async function* measureDelivery({ peers, rounds, random, names }: DeliveryPlan): AsyncIterable<DeliveryCost> {
  const running = await Promise.all(peers.map((name) => PeerProcess.start(name)));
  try {
    for (const peer of running) await warmUp(peer, random);
    for (let round = 1; round <= rounds; round++) {
      for (const scenario of scenarios) {
        if (names !== undefined && !names.includes(scenario.name)) continue;
        for (const peer of running) yield await measureTwiceAtMost(peer, scenario, random);
      }
    }
  } finally {
    for (const peer of running) await peer.remove();
  }
}

/** What runs hot is compiled, so that servers are compared as they run all day. */
async function warmUp(peer: PeerProcess, random: () => number): Promise<void> {
  const crowd = await Crowd.gather(peer, { rooms: 1, perRoom: 20, writersPerRoom: 5 }, random);
  await crowd.type({ perWriter: 20 * perWriter, seconds: 6 });
  await crowd.leave();
}

/** What else the machine does may spoil one try. */
const measureTwiceAtMost = (peer: PeerProcess, scenario: Scenario, random: () => number): Promise<DeliveryCost> =>
  measureOnce(peer, scenario, random).catch(() => measureOnce(peer, scenario, random));

async function measureOnce(peer: PeerProcess, scenario: Scenario, random: () => number): Promise<DeliveryCost> {
  const crowd = await Crowd.gather(peer, scenario, random);
  await crowd.type({ ...scenario, perWriter: 4 * perWriter, seconds: 0.5 });
  // What was typed for that is stored and looked through.
  await passed(600);
  await peer.usage({ collected: true });
  const { cpuMicros, delivered, latencies, isComplete } = await crowd.type({ ...scenario, perWriter });
  await crowd.leave();
  if (!isComplete) throw new Error(`${peer.name}, ${scenario.name}: not everything arrived`);
  const medianMs = latencies[Math.floor(latencies.length / 2)] ?? 0;
  return { scenario: scenario.name, peer: peer.name, micros: cpuMicros / delivered, medianMs };
}
