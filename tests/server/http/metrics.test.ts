import { expect, it } from "vitest";
import { createHttpApp } from "../../../server/http/app.ts";
import { mayReadMetrics } from "../../../server/http/metrics-reader.ts";
import { demoServices } from "../../support/demo-services.ts";

const asking = (address: string, headers: Readonly<Record<string, string>>, token: string | null = null) =>
  mayReadMetrics({ address, header: (name) => headers[name] }, token);

it.each([
  ["127.0.0.1", { host: "127.0.0.1:3000" }, true],
  ["::ffff:127.0.0.1", { host: "localhost:3000" }, true],
  ["::1", { host: "[::1]:3000" }, true],
  ["10.0.0.7", { host: "localhost" }, false],
  ["127.0.0.1", { host: "referat.example.dk" }, false],
  ["127.0.0.1", { host: "localhost", "x-forwarded-for": "10.0.0.7" }, false],
  ["127.0.0.1", { host: "localhost", forwarded: "for=10.0.0.7" }, false],
  ["127.0.0.1", {}, false],
])("[C7] without a token %s asking with %j may read them: %s", (address, headers, expected) => {
  expect(asking(address, headers)).toBe(expected);
});

it("[C7] where there is a token it opens them to anybody, and nothing else does", () => {
  const token = "a token of the tests";
  expect(asking("10.0.0.7", { host: "referat.example.dk", authorization: `Bearer ${token}` }, token)).toBe(true);
  expect(asking("127.0.0.1", { host: "localhost" }, token)).toBe(false);
  expect(asking("127.0.0.1", { host: "localhost", authorization: `Bearer ${token}x` }, token)).toBe(false);
  expect(asking("127.0.0.1", { host: "localhost", authorization: token }, token)).toBe(false);
});

it("are answered as text that no cache keeps, before any page", async () => {
  const { services } = await demoServices();
  const app = createHttpApp({
    services,
    pages: async () => new Response("a page"),
    clientFolder: null,
    publicOrigin: null,
    isDemo: false,
    metricsText: () => "referat_rooms 0\n",
    metricsToken: null,
  });
  const ask = (remoteAddress: string) =>
    app.request("/metrics", { headers: { host: "localhost" } }, { incoming: { socket: { remoteAddress } } });
  const answer = await ask("127.0.0.1");
  expect([answer.status, await answer.text()]).toEqual([200, "referat_rooms 0\n"]);
  expect(answer.headers.get("content-type")).toContain("version=0.0.4");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect((await ask("10.0.0.7")).status).toBe(403);
});
