// Hocuspocus as its documentation sets it up: the server, and the SQLite extension with a file.
// https://tiptap.dev/docs/hocuspocus/server/extensions/sqlite
import { SQLite } from "@hocuspocus/extension-sqlite";
import { Server } from "@hocuspocus/server";
import { answerDriver } from "../peers/answer-driver.ts";

const [folder = ""] = process.argv.slice(2);
const server = new Server({
  address: "127.0.0.1",
  port: Number(process.env.PEER_PORT ?? 0),
  quiet: true,
  extensions: [new SQLite({ database: `${folder}/hocuspocus.sqlite` })],
});
await server.listen();
answerDriver(server.address.port);
