import { expect, it, onTestFinished } from "vitest";
import { startDemo } from "../../support/running-demo.ts";

it("a fact that no page of ours sent is stored, and answered so", async () => {
  const demo = await startDemo();
  onTestFinished(() => demo.remove());
  const login = new URLSearchParams({ email: "sekretaer@demo.example", password: demo.password });
  const answer = await fetch(`${demo.url}/login`, { method: "POST", body: login, redirect: "manual" });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  const get = async (path: string) => (await fetch(`${demo.url}${path}`, { headers: { cookie } })).text();
  const [meeting = ""] = /\/meetings\/[\da-f-]{36}(?="[^>]*>Direktionen d\. 26-01-2022)/.exec(await get("/")) ?? [];
  const [item = ""] = /\/meetings\/[\da-f-]{36}\/items\/[\da-f-]{36}/.exec(await get(meeting)) ?? [];

  const body = new URLSearchParams({ intent: "fact", field: "estimatedMinutes", from: "", to: "25" });
  const stored = await fetch(`${demo.url}${item}/facts`, { method: "POST", body, headers: { cookie } });
  expect(stored.status).toBe(200);
  expect(await get(item)).toContain('value="25"');
});
