import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyHeader, readMark } from "../../../domain/document/kept-page.ts";
import { createHttpApp } from "../../../server/http/app.ts";
import { builtPages } from "../../../server/http/page-handler.ts";
import { demoPassword } from "../../support/demo-services.ts";
import { withSecret } from "../../support/secret-demo.ts";

const project = join(import.meta.dirname, "../../..");
const pages = await builtPages(join(project, "build"));

/** The whole server on the demo with a secret in its closed item. */
async function servedDemo() {
  const demo = await withSecret();
  const app = createHttpApp({
    services: demo.services,
    pages,
    clientFolder: join(project, "build", "client"),
    publicOrigin: null,
    isDemo: true,
    metricsText: () => "",
    metricsToken: null,
  });
  const meetings = [await demo.real(), await demo.example()];
  const paths = [
    "/",
    ...meetings.flatMap(({ id, items }) => [
      `/meetings/${id}`,
      `/meetings/${id}/export`,
      ...items.map((item) => `/meetings/${id}/items/${item.id}`),
    ]),
  ];
  const ask = (path: string, headers: Readonly<Record<string, string>> = {}, init: RequestInit = {}) =>
    app.request(
      `http://localhost${path}`,
      { ...init, headers: { host: "localhost", ...headers } },
      {
        incoming: { socket: { remoteAddress: "127.0.0.1" } },
      },
    );
  const cookieOf = async (login: string): Promise<string> => {
    const email = `${login}@demo.example`;
    const { token } = await demo.services.logIn({ email, password: demoPassword, from: "127.0.0.1" });
    return `referat-session=${token}`;
  };
  return { ...demo, paths, ask, cookieOf, closedPath: `/meetings/${meetings[0]?.id}/items/${demo.itemId}` };
}

describe("[A13] [O2] a page fetched to be kept", () => {
  it.each(["kommunaldirektoer", "direktoer", "sekretaer", "arkivar", "gaest"])(
    "holds no word of a closed item for %s, on any address, as page or as data",
    async (login) => {
      const { paths, ask, cookieOf, closedPath } = await servedDemo();
      const cookie = await cookieOf(login);
      const kept: string[] = [];
      for (const path of [...paths, ...paths.map((page) => (page === "/" ? "/_root.data" : `${page}.data`))]) {
        const answer = await ask(path, { cookie, [copyHeader]: "1" });
        expect(await answer.text()).not.toContain("Hemmelig");
        if (readMark(answer.headers.get(copyHeader)) !== null) kept.push(path);
      }
      expect(kept).toContain("/");
      expect(kept).not.toContain(closedPath);
      expect(kept.filter((path) => /export|\.data$/.test(path))).toEqual([]);
      if (!["direktoer", "kommunaldirektoer", "sekretaer", "arkivar"].includes(login)) return;
      // Fetched to be seen, it is there: what is missing above is missing because of the header.
      expect(await (await ask(closedPath, { cookie })).text()).toContain("Hemmelig");
    },
  );

  it("says whose it is, keeps its policy, and is marked only for who asks for it", async () => {
    const { ask, cookieOf } = await servedDemo();
    const cookie = await cookieOf("direktoer");
    const answer = await ask("/", { cookie, [copyHeader]: "1" });
    expect(readMark(answer.headers.get(copyHeader))).toEqual({
      personId: expect.any(String),
      mark: expect.any(String),
    });
    expect(answer.headers.get("content-security-policy")).toMatch(/script-src 'self' 'nonce-/);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect((await ask("/", { cookie })).headers.has(copyHeader)).toBe(false);
    expect((await ask("/", { [copyHeader]: "1" })).headers.has(copyHeader)).toBe(false);
    expect((await ask("/login", { [copyHeader]: "1" })).headers.has(copyHeader)).toBe(false);
  });
});

describe("[O3] the question which copies may stay", () => {
  const held = JSON.stringify({ rooms: ["item/x/case"], pages: ["/"] });
  const json = { accept: "application/json", "content-type": "application/json" };

  it("is answered to whoever is logged in, and refused to others and in any other shape", async () => {
    const { ask, cookieOf } = await servedDemo();
    const cookie = await cookieOf("direktoer");
    const post = (body: string, more: Readonly<Record<string, string>>) =>
      ask("/offline", { ...json, ...more, "content-length": String(body.length) }, { method: "POST", body });
    const answer = await post(held, { cookie });
    expect(await answer.json()).toEqual({ rooms: { "item/x/case": "wipe" }, pages: { "/": expect.any(String) } });
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect((await post(held, {})).status).toBe(401);
    const many = JSON.stringify({ rooms: Array(501).fill("x"), pages: [] });
    for (const body of ["", "[]", "{}", '{"rooms":[1],"pages":[]}', many]) {
      expect([body.slice(0, 20), (await post(body, { cookie })).status]).toEqual([body.slice(0, 20), 422]);
    }
    expect((await ask("/offline", { cookie })).status).toBe(405);
  });
});

describe("the service worker", () => {
  it("is asked for anew at every visit, names files that are there, and no page", async () => {
    const { ask } = await servedDemo();
    const answer = await ask("/service-worker.js");
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-cache"]);
    expect(answer.headers.get("content-type")).toContain("javascript");
    const files = (await answer.text()).match(/\/assets\/[\w.-]+\.(?:js|css|woff2)/g) ?? [];
    expect(files.length).toBeGreaterThan(20);
    for (const file of new Set(files)) {
      const { status, headers } = await ask(file);
      expect([file, status, headers.get("cache-control")]).toEqual([file, 200, expect.stringContaining("immutable")]);
    }
  });
});
