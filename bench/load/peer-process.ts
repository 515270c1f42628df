import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const peerNames = ["relay", "ours", "hocuspocus"] as const;
export type PeerName = (typeof peerNames)[number];

/** What a server process has used so far: CPU of all its threads, user and system; memory in bytes. */
export interface UsageAnswer {
  readonly cpuMicros: number;
  readonly rss: number;
  /** JavaScript heap and what it holds outside; exact only after a collection. */
  readonly used: number;
}

const script: Readonly<Record<PeerName, string>> = {
  relay: "peers/relay.ts",
  ours: "peers/ours.ts",
  hocuspocus: "hocuspocus/server.mjs",
};

/** One server in a process and, unless given one, a data folder of its own. */
export class PeerProcess {
  readonly name: PeerName;
  readonly folder: string;
  port = 0;
  #child: ChildProcess | null = null;
  #rooms: readonly string[] = [];
  #cookies: readonly string[] = [];
  #nextRoom = 0;

  constructor(name: PeerName) {
    this.name = name;
    this.folder = mkdtempSync(join(tmpdir(), `referat-bench-${name}-`));
  }

  static async start(name: PeerName): Promise<PeerProcess> {
    const peer = new PeerProcess(name);
    await peer.start();
    return peer;
  }

  /** Starts it, or starts it again on the same port. */
  async start(): Promise<void> {
    const profile = process.env.BENCH_PROFILE === this.name ? ["--cpu-prof", "--cpu-prof-dir=/tmp/bench-profiles"] : [];
    const child = fork(join(import.meta.dirname, "..", script[this.name]), [this.folder], {
      // V8 shrinks a heap that was quiet for eight seconds, at 50 ms of CPU: in a measurement of seconds that is noise.
      execArgv: ["--expose-gc", "--no-memory-reducer", "--import", "tsx", ...profile],
      env: { ...process.env, NODE_ENV: "production", PEER_PORT: String(this.port) },
    });
    this.#child = child;
    const [told] = (await once(child, "message")) as [{ port: number; rooms?: string[]; cookies?: string[] }];
    this.port = told.port;
    this.#rooms = told.rooms ?? [];
    this.#cookies = told.cookies ?? [];
  }

  /** The room that {@link takeRoom} gives next. */
  get nextRoom(): string {
    return this.#rooms[this.#nextRoom] ?? `item/room-${this.#nextRoom}/case`;
  }

  /** A room in which nothing was written yet. */
  takeRoom(): string {
    const room = this.nextRoom;
    this.#nextRoom += 1;
    return room;
  }

  cookie(index: number): string {
    return this.#cookies[index % Math.max(1, this.#cookies.length)] ?? "";
  }

  async usage({ collected = false } = {}): Promise<UsageAnswer> {
    if (this.#child === null) throw new Error(`${this.name} is not running`);
    this.#child.send(collected ? "collect" : "usage");
    const [answer] = (await once(this.#child, "message")) as [UsageAnswer];
    return answer;
  }

  async kill(signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null) return;
    const gone = once(child, "exit");
    if (signal === "SIGTERM") child.disconnect();
    else child.kill(signal);
    await gone;
  }

  async remove(): Promise<void> {
    await this.kill(process.env.BENCH_PROFILE === this.name ? "SIGTERM" : "SIGKILL");
    rmSync(this.folder, { recursive: true, force: true });
  }
}
