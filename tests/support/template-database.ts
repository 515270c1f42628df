import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openStore } from "../../db/store.ts";

declare module "vitest" {
  export interface ProvidedContext {
    templateDatabase: string;
  }
}

/** Migrates one database for the whole run; each test copies it (`temporary-store.ts`). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "referat-template-"));
  const file = join(folder, "template.sqlite");
  const store = await openStore({ file, clock: () => new Date() });
  await store.close();
  project.provide("templateDatabase", file);
  return () => rm(folder, { recursive: true, force: true });
}
