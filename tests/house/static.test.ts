import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const project = join(import.meta.dirname, "../..");

function run(command: string, args: readonly string[]): { readonly status: number | null; readonly said: string } {
  const done = spawnSync(join(project, "node_modules/.bin", command), args, { cwd: project, encoding: "utf8" });
  return { status: done.status, said: `${done.stdout}${done.stderr}` };
}

it("format and lint find nothing", () => {
  const { status, said } = run("biome", ["check", "--error-on-warnings", "."]);
  expect(said).not.toMatch(/━━/);
  expect(status).toBe(0);
}, 120_000);

it("types find nothing", () => {
  const { status, said } = run("tsc", ["--noEmit"]);
  expect(said).toBe("");
  expect(status).toBe(0);
}, 300_000);
