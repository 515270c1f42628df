import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import * as Y from "yjs";
import { type Room, roomName } from "../../domain/document/room.ts";
import { type CollabServer, createCollabServer } from "../../server/collab/collab-server.ts";
import { demoPeople } from "../../server/demo/demo-people.ts";
import { authorizeRoom } from "../../server/services/authorize-room.ts";
import { roomFragments } from "../../server/services/room-fragments.ts";
import { YClient } from "../collab/y-client.ts";
import type { DemoServices } from "./demo-services.ts";

export type DemoLogin = (typeof demoPeople)[number]["login"];

export interface DemoCollab {
  readonly collab: CollabServer;
  /** A y-websocket client of that person in a room, not yet in step with the server. */
  join(login: DemoLogin, room: Room, doc?: Y.Doc): YClient;
}

/** The collaboration server over the demo's services, with the rights that they give. Whoever has `session=<login>` is it. */
export async function demoCollab(demo: DemoServices): Promise<DemoCollab> {
  const { store, clock, log } = demo.parts;
  const collab = createCollabServer({
    store,
    clock,
    log,
    authenticate: async (cookie) => {
      const person = demoPeople.find(({ login }) => cookie === `session=${login}`);
      if (person === undefined) return null;
      const actor = await demo.actor(person.login);
      const id = actor.kind === "person" ? actor.personId : "";
      return { actor, person: { id, name: person.name, initials: person.initials, email: "", locale: "da" } };
    },
    authorizeRoom: authorizeRoom(demo.parts),
    fragmentsOf: roomFragments(demo.parts),
    isOwnOrigin: () => true,
    tuning: { commitPauseMs: 0, caretDelayMs: 1, goodbyeMs: 200 },
  });
  const server = createServer();
  server.on("upgrade", (request, socket, head) => {
    if (!collab.handleUpgrade(request, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const clients: YClient[] = [];
  onTestFinished(async () => {
    for (const client of clients) client.stop();
    await collab.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    collab,
    join(login, room, doc = new Y.Doc()) {
      const client = new YClient({ url: `ws://127.0.0.1:${port}/collab`, room: roomName(room), person: login, doc });
      clients.push(client);
      return client;
    },
  };
}

/** Adds a paragraph to a text of a room, as an editor would. */
export function writeParagraph(doc: Y.Doc, fragment: string, words: string): void {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  const text = doc.getXmlFragment(fragment);
  text.insert(text.length, [paragraph]);
}
