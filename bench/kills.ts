import { setTimeout as passed } from "node:timers/promises";
import { decodeUpdate } from "yjs";
import { Crowd } from "./load/crowd.ts";
import { firstSync } from "./load/first-sync.ts";
import { type PeerName, PeerProcess } from "./load/peer-process.ts";

export interface Losses {
  readonly kills: number;
  /** Letters that somebody else had on their screen, and how many of them the server no longer had afterwards. */
  readonly seen: number;
  readonly lost: number;
}

/** Kills a server at random instants while five people type, starts it again, and asks it for what was seen. */
export async function measureKills(name: PeerName, kills: number, random: () => number): Promise<Losses> {
  const peer = await PeerProcess.start(name);
  let seen = 0;
  let lost = 0;
  try {
    for (let kill = 0; kill < kills; kill++) {
      const { room, crowd } = await gatherInRoom(peer, random);
      const typing = crowd.typeUntil(20);
      await passed(200 + random() * 1_000);
      await peer.kill();
      await typing.stop();
      const [ofTypists = new Map<number, number>()] = crowd.seen;
      await crowd.leave();
      await peer.start();
      const stored = lettersIn(await firstSync(peer, room));
      for (const [client, letters] of ofTypists) {
        seen += letters;
        lost += Math.max(0, letters - (stored.get(client) ?? 0));
      }
    }
  } finally {
    await peer.remove();
  }
  return { kills, seen, lost };
}

async function gatherInRoom(peer: PeerProcess, random: () => number): Promise<{ room: string; crowd: Crowd }> {
  const room = peer.nextRoom;
  return { room, crowd: await Crowd.gather(peer, { rooms: 1, perRoom: 6, writersPerRoom: 5 }, random) };
}

function lettersIn(update: Uint8Array): ReadonlyMap<number, number> {
  const letters = new Map<number, number>();
  for (const { id, length } of decodeUpdate(update).structs) {
    letters.set(id.client, Math.max(letters.get(id.client) ?? 0, id.clock + length));
  }
  return letters;
}
