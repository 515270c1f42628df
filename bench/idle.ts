import { setTimeout as passed } from "node:timers/promises";
import { Crowd } from "./load/crowd.ts";
import { type PeerName, PeerProcess } from "./load/peer-process.ts";

const size = { rooms: 10, perRoom: 50, writersPerRoom: 1 };
const seconds = 4;

export interface IdleCost {
  /** Heap and what it holds outside, for each connection; bytes. */
  readonly bytesEach: number;
  /** CPU that 500 connections cost when nobody does anything, of one core. */
  readonly cpu: number;
}

export async function measureIdle(name: PeerName, random: () => number): Promise<IdleCost> {
  const peer = await PeerProcess.start(name);
  try {
    const warm = await Crowd.gather(peer, { ...size, rooms: 2 }, random);
    await warm.leave();
    const before = await peer.usage({ collected: true });
    await Crowd.gather(peer, size, random);
    await passed(2_000);
    const quiet = await peer.usage({ collected: true });
    await passed(seconds * 1_000);
    const after = await peer.usage();
    return {
      bytesEach: (quiet.used - before.used) / (size.rooms * size.perRoom),
      cpu: (after.cpuMicros - quiet.cpuMicros) / (seconds * 1_000_000),
    };
  } finally {
    await peer.remove();
  }
}
