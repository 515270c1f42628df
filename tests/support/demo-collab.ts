import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import * as Y from "yjs";
import { type Room, roomName } from "../../domain/document/room.ts";
import type { demoPeople } from "../../server/demo/demo-people.ts";
import { YClient } from "../collab/y-client.ts";
import type { DemoServices } from "./demo-services.ts";

export type DemoLogin = (typeof demoPeople)[number]["login"];

export interface DemoCollab {
  /** A y-websocket client of that person in a room, not yet in step with the server. */
  join(login: DemoLogin, room: Room, doc?: Y.Doc): YClient;
}

/** Sockets for the demo's collaboration server. */
export async function demoCollab(demo: DemoServices): Promise<DemoCollab> {
  const { collab } = demo;
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
