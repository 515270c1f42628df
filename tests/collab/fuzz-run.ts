import { setImmediate as nextTurn } from "node:timers/promises";
import type { RoomRole } from "../../server/collab/collab-options.ts";
import { FuzzTypist, wordsIn } from "./fuzz-typist.ts";
import { ServerProcess } from "./server-process.ts";

const writers = ["writer-one", "writer-two", "writer-three"];

interface RunPlace {
  readonly folder: string;
  readonly itemId: string;
}

/** People who type, go, come back and lose their rights, around a server that is killed. */
export class FuzzRun {
  /** Seen by someone else, or acknowledged: it must not be missing. */
  readonly promised = new Set<string>();
  /** Typed by who may not write: it must not be anywhere. */
  readonly forbidden = new Set<string>();
  readonly #random: () => number;
  readonly #place: RunPlace;
  readonly #typists: readonly FuzzTypist[];
  readonly #roles = new Map<string, RoomRole | null>([["reader", "read"]]);
  #server: ServerProcess;

  private constructor(random: () => number, place: RunPlace, server: ServerProcess) {
    this.#random = random;
    this.#place = place;
    this.#server = server;
    const address = { url: `ws://127.0.0.1:${server.port}/collab`, room: `item/${place.itemId}/case` };
    this.#typists = [...writers, "reader"].map((person) => new FuzzTypist(person, address));
  }

  static async start(random: () => number, place: RunPlace): Promise<FuzzRun> {
    return new FuzzRun(random, place, await ServerProcess.start({ ...place, port: 0 }));
  }

  async step(): Promise<void> {
    const typist = this.#oneOf(this.#typists);
    const dice = this.#random();
    if (dice < 0.5) this.#type(typist);
    else if (dice < 0.58) typist.client.provider.disconnect();
    else if (dice < 0.68 && !typist.isShutOut) typist.client.provider.connect();
    else if (dice < 0.76) await this.#changeRole();
    else if (typist.isShutOut) await typist.startOver();
    else await typist.heard();
    await this.#someTurns(4);
    this.#note();
  }

  /** Kills the server in the middle of whatever it does, and starts it again with the rights as they are. */
  async kill(): Promise<void> {
    for (const typist of this.#typists) this.#type(typist);
    await this.#someTurns(6);
    await this.#server.end("SIGKILL");
    this.#note();
    const rights = [...this.#roles].map(([person, role]) => ({ person, role }));
    this.#server = await ServerProcess.start({ ...this.#place, port: this.#server.port }, rights);
  }

  /** Lets everybody come back and read the same; gives what they read, and ends the server. */
  async converge(): Promise<string> {
    for (const typist of this.#typists) {
      if (this.#roles.get(typist.person) === null) await this.#setRole(typist.person, "read");
      const mayHaveTyped = (this.#roles.get(typist.person) ?? "write") === "read";
      if (typist.isShutOut || mayHaveTyped) await typist.startOver();
      typist.client.provider.connect();
    }
    const clients = this.#typists.map(({ client }) => client);
    await Promise.all(clients.map((client) => client.saved()));
    this.#note();
    const wordCount = () => new Set(clients.flatMap(({ text }) => wordsIn(text.toString()))).size;
    for (const client of clients) await client.until(() => wordsIn(client.text.toString()).length === wordCount());
    const [first, ...others] = clients.map(({ text }) => text.toString());
    if (first === undefined || others.some((text) => text !== first)) throw new Error("people read different texts");
    for (const client of clients) client.stop();
    await this.#server.end("SIGTERM");
    return first;
  }

  #type(typist: FuzzTypist): void {
    const isWriter = this.#isWriter(typist.person);
    for (let count = 1 + Math.floor(this.#random() * 4); count > 0; count--) {
      const word = typist.type();
      if (!isWriter) this.forbidden.add(word);
    }
  }

  async #changeRole(): Promise<void> {
    const person = this.#oneOf(writers);
    const role = this.#oneOf<RoomRole | null>(["write", "write", "read", null]);
    const wasWriter = this.#isWriter(person);
    // What was typed without the right would be let in with it: it stays behind.
    const typist = this.#typists.find((each) => each.person === person);
    if (role === "write" && !wasWriter) await typist?.startOver();
    await this.#setRole(person, role);
  }

  /** Whoever is not said to be anything else. Null is no role, and no right. */
  #isWriter(person: string): boolean {
    return !this.#roles.has(person) || this.#roles.get(person) === "write";
  }

  async #setRole(person: string, role: RoomRole | null): Promise<void> {
    await this.#server.change({ person, role });
    this.#roles.set(person, role);
  }

  #note(): void {
    for (const typist of this.#typists) {
      for (const word of [...typist.seen(), ...typist.acknowledged()]) this.promised.add(word);
    }
  }

  #oneOf<T>(all: readonly T[]): T {
    const one = all[Math.floor(this.#random() * all.length)];
    if (one === undefined) throw new Error("none to choose from");
    return one;
  }

  async #someTurns(most: number): Promise<void> {
    for (let count = Math.floor(this.#random() * most); count > 0; count--) await nextTurn();
  }
}
