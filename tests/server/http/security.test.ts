import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { isOwnOrigin } from "../../../server/http/own-origin.ts";
import { type RunningDemo, startDemo } from "../../support/running-demo.ts";
import { startMain } from "../../support/running-server.ts";
import { temporaryFolder } from "../../support/temporary-store.ts";

let demo: RunningDemo;
beforeAll(async () => {
  demo = await startDemo();
  return () => demo.remove();
});

const logInForm = (more: Readonly<Record<string, string>> = {}) =>
  new URLSearchParams({ email: "sekretaer@demo.example", password: demo.password, ...more });

async function logIn(headers: Readonly<Record<string, string>> = {}, path = "/login"): Promise<Response> {
  return fetch(`${demo.url}${path}`, { method: "POST", body: logInForm(), headers, redirect: "manual" });
}

describe("every answer", () => {
  it("lets a browser run only scripts with this answer's nonce, and be framed by nobody", async () => {
    const answer = await fetch(`${demo.url}/login`);
    const policy = answer.headers.get("content-security-policy") ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+';/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    const page = await answer.text();
    const scripts = [...page.matchAll(/<script(?![^>]*type="application\/json")[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(0);
    for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`);
    const second = (await fetch(`${demo.url}/login`)).headers.get("content-security-policy");
    expect(second).not.toContain(nonce);
  });

  it("with data in it is kept by no cache", async () => {
    const cookie = (await logIn()).headers.get("set-cookie")?.split(";")[0] ?? "";
    for (const path of ["/", "/_root.data"]) {
      const answer = await fetch(`${demo.url}${path}`, { headers: { cookie } });
      expect([path, answer.headers.get("cache-control")]).toEqual([path, "private, no-store"]);
    }
  });

  it("to who is not logged in is the log-in page, and back afterwards only to a page of ours", async () => {
    const answer = await fetch(`${demo.url}/meetings/x`, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/login?next=%2Fmeetings%2Fx"]);
    for (const next of ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"]) {
      const after = await logIn({}, `/login?next=${encodeURIComponent(next)}`);
      expect([next, after.headers.get("location")]).toEqual([next, "/"]);
    }
    expect((await logIn({}, "/login?next=%2Fmeetings%2Fx")).headers.get("location")).toBe("/meetings/x");
  });
});

describe("what changes anything", () => {
  it("is refused from a page of another origin, and taken from our own", async () => {
    expect((await logIn({ origin: "https://evil.example" })).status).toBe(403);
    expect((await logIn({ origin: "null" })).status).toBe(403);
    expect((await logIn({ "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await logIn({ origin: demo.url })).status).toBe(302);
    expect((await logIn()).status).toBe(302);
  });

  it("is refused when it is larger than a form can be, or is no form", async () => {
    const huge = await fetch(`${demo.url}/login`, { method: "POST", body: logInForm({ x: "x".repeat(2_000_000) }) });
    expect(huge.status).toBe(413);
    const json = await fetch(`${demo.url}/login`, {
      method: "POST",
      body: '{"email": 1}',
      headers: { "content-type": "application/json" },
    });
    expect(json.status).toBeLessThan(500);
    expect(json.status).toBeGreaterThanOrEqual(400);
    const empty = await fetch(`${demo.url}/login`, { method: "POST" });
    expect(empty.status).toBe(422);
    const endless = await fetch(`${demo.url}/login`, {
      method: "POST",
      body: new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(9)) }),
      duplex: "half",
    } as RequestInit);
    expect(endless.status).toBe(411);
  });
});

describe("[L1] a wrong log-in", () => {
  it("reads the same for an unknown address and a wrong password", async () => {
    const page = async (email: string) => {
      const body = new URLSearchParams({ email, password: "wrong" });
      const answer = await fetch(`${demo.url}/login`, { method: "POST", body });
      const text = (await answer.text()).replaceAll(email, "").replace(/nonce="[^"]*"/g, "");
      return { status: answer.status, text };
    };
    const wrong = await page("arkivar@demo.example");
    expect(wrong).toEqual(await page("ukendte@demo.example"));
    expect(wrong.status).toBe(401);
    expect(wrong.text).toContain("E-mail eller adgangskode er forkert.");
  });
});

describe("own origin", () => {
  it.each([
    [undefined, "a.dk", null, true],
    ["http://a.dk", "a.dk", null, true],
    ["http://a.dk:3000", "a.dk:3000", null, true],
    ["http://a.dk:3001", "a.dk:3000", null, false],
    ["https://evil.dk", "a.dk", null, false],
    ["null", "a.dk", null, false],
    ["https://a.dk", "127.0.0.1:3000", "https://a.dk", true],
    ["http://a.dk", "a.dk", "https://a.dk", false],
    ["https://a.dk.evil.dk", "a.dk", "https://a.dk", false],
  ])("%s on %s behind %s: %s", (origin, host, publicOrigin, expected) => {
    expect(isOwnOrigin({ origin, host, publicOrigin })).toBe(expected);
  });
});

it("behind a proxy with TLS cookies are Secure, HSTS is sent, and forms are taken from the public origin", async () => {
  const env = { REFERAT_DATA: join(await temporaryFolder(), "data"), REFERAT_ORIGIN: "https://referat.example.dk" };
  const outcome = await startMain(["--demo"], env);
  if (!("started" in outcome)) throw new Error(outcome.refused);
  const [port = ""] = /(?<=127\.0\.0\.1:)\d+/.exec(outcome.started.said) ?? [];
  const answer = await fetch(`http://127.0.0.1:${port}/login`, {
    method: "POST",
    body: new URLSearchParams({ email: "sekretaer@demo.example", password: "referat-demo" }),
    headers: { origin: "https://referat.example.dk" },
    redirect: "manual",
  });
  expect(answer.status).toBe(302);
  expect(answer.headers.get("set-cookie")).toContain("; Secure; HttpOnly");
  expect(answer.headers.get("strict-transport-security")).toBe("max-age=31536000");
});
