// A process of its own, so that other people's work is not done by the browser that is measured.
import { prosemirrorJSONToYXmlFragment } from "@tiptap/y-tiptap";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { documentSchema } from "../../domain/document/schema.ts";
import { acknowledgement } from "../../domain/document/wire.ts";
import { seededRandom } from "../../tests/collab/seeded-random.ts";
import { danishDocument } from "./danish-document.ts";

export interface OthersTask {
  /** `ws://…/collab`. */
  readonly url: string;
  readonly room: string;
  readonly fragment: string;
  /** `Cookie` headers, one a person. */
  readonly cookies: readonly string[];
  readonly seed: number;
  /** The first of them writes a text of so many words, where there is none yet. */
  readonly words: number;
  readonly lettersASecond: number;
}

const letters = "abcdefghijklmnoprstuvyæøå    ";

function join({ url, room }: OthersTask, cookie: string): WebsocketProvider {
  class SocketWithCookie extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie } });
    }
  }
  const socketClass = SocketWithCookie as unknown as typeof globalThis.WebSocket;
  const options = { WebSocketPolyfill: socketClass, disableBc: true };
  const provider = new WebsocketProvider(url, room, new Y.Doc(), options);
  provider.messageHandlers[acknowledgement] = () => {};
  return provider;
}

const synced = (provider: WebsocketProvider) =>
  new Promise<void>((resolve) => {
    if (provider.synced) resolve();
    else provider.once("sync", () => resolve());
  });

/** One person types on and on at the end of a paragraph, with a caret there. */
function typeOn(provider: WebsocketProvider, task: OthersTask, share: number, random: () => number): void {
  const { doc, awareness } = provider;
  const paragraphs = doc
    .getXmlFragment(task.fragment)
    .toArray()
    .filter((node): node is Y.XmlElement => node instanceof Y.XmlElement && node.nodeName === "paragraph");
  const text = paragraphs[Math.floor(share * paragraphs.length)]?.get(0);
  if (!(text instanceof Y.XmlText)) throw new Error("there is no paragraph to write in");
  const typeOne = () => {
    text.insert(text.length, letters[Math.floor(random() * letters.length)] ?? "e");
    const caret = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, text.length));
    awareness.setLocalStateField("cursor", { anchor: caret, head: caret });
    setTimeout(typeOne, ((0.5 + random()) * 1_000) / task.lettersASecond);
  };
  setTimeout(typeOne, random() * 400);
}

process.on("disconnect", () => process.exit());
process.on("message", async (task: OthersTask) => {
  const random = seededRandom(task.seed);
  const providers = task.cookies.map((cookie) => join(task, cookie));
  await Promise.all(providers.map(synced));
  const [first] = providers;
  const fragment = first?.doc.getXmlFragment(task.fragment);
  if (fragment?.length === 0) {
    prosemirrorJSONToYXmlFragment(documentSchema, danishDocument(task.words, random), fragment);
  }
  if (task.lettersASecond > 0) {
    for (const [index, provider] of providers.entries()) {
      typeOn(provider, task, (index + 0.5) / providers.length, random);
    }
  }
  process.send?.("ready");
});
