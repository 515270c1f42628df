import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { expect, it, onTestFinished } from "vitest";
import { keepBodyPace } from "../../../server/http/body-pace.ts";

const pace = { windowMs: 500, bytes: 100 };

/** A server that answers with what it was sent, and a socket that has sent the head of a form of that many bytes. */
async function sending(length: number, read: "at once" | "when asked" = "at once") {
  let readOn = () => {};
  const asked = new Promise<void>((resolve) => {
    readOn = resolve;
  });
  const server = createServer(async (request, response) => {
    if (read === "when asked") await asked;
    response.end(await text(request).catch(() => ""));
  });
  keepBodyPace(server, pace);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  onTestFinished(() => {
    socket.destroy();
    server.closeAllConnections();
    server.close();
  });
  socket.on("error", () => {});
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n`);
  return { server, socket, readOn };
}

/** Sends so many pieces of that many bytes, one each time that so many milliseconds have gone. */
function drip(socket: Socket, { pieces, bytes, everyMs }: { pieces: number; bytes: number; everyMs: number }): void {
  let left = pieces;
  const timer = setInterval(() => {
    if (left === 0 || socket.destroyed) return clearInterval(timer);
    left -= 1;
    socket.write("x".repeat(bytes));
  }, everyMs);
}

it("[T11] a body that gets on may take many times as long as a window", async () => {
  const { server, socket } = await sending(4_000);
  expect(server.requestTimeout).toBe(0);
  expect(server.headersTimeout).toBe(60_000);
  drip(socket, { pieces: 40, bytes: 100, everyMs: 50 });
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 [\s\S]*x{4000}$/);
});

it("[T11] a body that stands still is broken off", async () => {
  const { socket } = await sending(2_000);
  drip(socket, { pieces: 3, bytes: 100, everyMs: 20 });
  expect(await text(socket).catch(() => "cut")).not.toContain("200 OK");
});

it("[T11] a body that comes letter by letter is broken off too", async () => {
  const { socket } = await sending(2_000);
  drip(socket, { pieces: 2_000, bytes: 1, everyMs: 10 });
  expect(await text(socket).catch(() => "cut")).not.toContain("200 OK");
});

it("[T11] a body that waits to be read is not", async () => {
  const { socket, readOn } = await sending(1_000, "when asked");
  socket.write("x".repeat(900));
  setTimeout(() => {
    readOn();
    socket.write("x".repeat(100));
  }, 2.5 * pace.windowMs);
  expect(await text(socket)).toMatch(/x{1000}$/);
});
