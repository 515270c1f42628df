import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startMain } from "../../support/running-server.ts";
import { temporaryFolder } from "../../support/temporary-store.ts";

const dataIn = async () => ({ REFERAT_DATA: join(await temporaryFolder(), "data") });

async function started(args: readonly string[], env: Readonly<Record<string, string>>) {
  const outcome = await startMain(args, env);
  if (!("started" in outcome)) throw new Error(outcome.refused);
  return outcome.started;
}

describe("[L5] the demo", () => {
  it("prints its address and one log-in a role, and loads the real referat", async () => {
    const { url, said } = await started(["--demo"], await dataIn());
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    for (const login of ["kommunaldirektoer", "direktoer", "sekretaer", "sagsbehandler", "gaest", "arkivar", "admin"]) {
      expect(said).toContain(`${login}@demo.example`);
    }
    const answer = await fetch(`${url}/login`, {
      method: "POST",
      body: new URLSearchParams({ email: "sekretaer@demo.example", password: "referat-demo" }),
      redirect: "manual",
    });
    expect(answer.status).toBe(302);
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^referat-session=[\w-]{43}; Path=\/; SameSite=Lax; HttpOnly; Expires=/);
    const overview = await (await fetch(url, { headers: { cookie: cookie.split(";")[0] ?? "" } })).text();
    expect(overview).toContain("Boligsocial indsats i vestbyen i Lemvig");
    expect(overview).toContain("Direktionen d. 26-01-2022");
  });

  it("binds loopback only", async () => {
    for (const host of ["0.0.0.0", "::", "192.0.2.1"]) {
      const outcome = await startMain(["--demo"], { ...(await dataIn()), HOST: host });
      expect(outcome).toMatchObject({ code: 1, refused: expect.stringContaining(`loopback only, not ${host}`) });
    }
  });

  it("shares no data folder with real accounts, in either direction, and --fresh removes only a demo", async () => {
    const demoData = await dataIn();
    await (await started(["--demo"], demoData)).stop("SIGTERM");
    expect(await startMain([], demoData)).toMatchObject({
      code: 1,
      refused: expect.stringContaining("holds the demo"),
    });
    const fresh = await started(["--demo", "--fresh"], demoData);
    expect(await fresh.stop("SIGTERM")).toBe(0);

    const realData = await dataIn();
    const real = await started([], realData);
    const token = /\/setup\/([\w-]+)/.exec(real.said)?.[1] ?? "";
    const form = {
      name: "Anders And",
      email: "anders@example.dk",
      password: "a long enough password",
      passwordAgain: "a long enough password",
      municipality: "Lemvig Kommune",
      bodyName: "Direktionen",
      role: "secretary",
    };
    const answer = await fetch(`${real.url}/setup/${token}`, {
      method: "POST",
      body: new URLSearchParams(form),
      redirect: "manual",
    });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/admin/start"]);
    await real.stop("SIGTERM");
    expect(await startMain(["--demo"], realData)).toMatchObject({
      code: 1,
      refused: expect.stringContaining("real data"),
    });
    expect(await startMain(["--demo", "--fresh"], realData)).toMatchObject({
      code: 1,
      refused: expect.stringContaining("Nothing was removed"),
    });
  });
});

describe("the real server", () => {
  it("prints a one-time link on an empty database and has no demo log-ins", async () => {
    const { url, said, log, stop } = await started([], await dataIn());
    const [link = ""] = /http:\S+\/setup\/[\w-]{43}/.exec(said) ?? [];
    expect((await fetch(link)).status).toBe(200);
    expect((await fetch(`${url}/setup/guess`)).status).toBe(410);
    expect(await (await fetch(`${url}/login`)).text()).not.toContain("demo.example");
    const demo = new URLSearchParams({ email: "sekretaer@demo.example", password: "referat-demo" });
    expect((await fetch(`${url}/login`, { method: "POST", body: demo, redirect: "manual" })).status).toBe(401);
    expect(await stop("SIGTERM")).toBe(0);
    const lines = log()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { msg: string });
    expect(lines.map(({ msg }) => msg)).toEqual(["started", "log-in refused", "stopping", "stopped"]);
    expect(log()).not.toContain(/setup\/([\w-]+)/.exec(said)?.[1] ?? "never");
  });

  it("names every variable of the environment that is wrong", async () => {
    const outcome = await startMain([], { ...(await dataIn()), PORT: "many", REFERAT_ORIGIN: "referat.example.dk" });
    expect(outcome).toMatchObject({ code: 1, refused: expect.stringMatching(/PORT: [\s\S]*REFERAT_ORIGIN: /) });
  });
});
