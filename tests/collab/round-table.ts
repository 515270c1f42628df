import type * as Y from "yjs";
import { RawClient } from "./raw-client.ts";
import { type RunningCollab, type RunningOptions, runCollab } from "./running-collab.ts";
import { YClient } from "./y-client.ts";

type Zone = "case" | "minutes";

/** A running server with people around it. Take one for each test, and {@link clear} it afterwards. */
export class RoundTable {
  readonly #servers: RunningCollab[] = [];
  readonly #clients: YClient[] = [];
  readonly #raw: RawClient[] = [];

  /** The server that was started last. */
  get server(): RunningCollab {
    const server = this.#servers.at(-1);
    if (server === undefined) throw new Error("no server was started");
    return server;
  }

  async start(options: RunningOptions = {}): Promise<RunningCollab> {
    this.#servers.push(await runCollab(options));
    return this.server;
  }

  room(zone: Zone = "case"): string {
    return `item/${this.server.itemId}/${zone}`;
  }

  join(person: string, zone: Zone = "case", doc?: Y.Doc): YClient {
    const client = new YClient({
      url: this.server.url,
      room: this.room(zone),
      person,
      ...(doc === undefined ? {} : { doc }),
    });
    this.#clients.push(client);
    return client;
  }

  /** Joins, and waits until the server and the client have all that the other has. */
  async joined(person: string, zone: Zone = "case", doc?: Y.Doc): Promise<YClient> {
    const client = this.join(person, zone, doc);
    await client.saved();
    return client;
  }

  /** Someone who speaks the protocol by hand. */
  async raw(person: string, zone: Zone = "case"): Promise<RawClient> {
    const client = await RawClient.connect(`${this.server.url}/${this.room(zone)}`, { cookie: `session=${person}` });
    this.#raw.push(client);
    return client;
  }

  async clear(): Promise<void> {
    for (const client of this.#clients.splice(0)) client.stop();
    for (const client of this.#raw.splice(0)) client.ws.terminate();
    const servers = this.#servers.splice(0);
    for (const server of servers) await server.stop();
    for (const server of servers) await server.discard();
  }
}
