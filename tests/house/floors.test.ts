import { spawnSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary-store.ts";

const project = join(import.meta.dirname, "../..");

const forbidden = {
  "domain/minutes/from-db.ts": `import "../../db/store.ts";`,
  "domain/minutes/from-server.ts": `import "../../server/services.ts";`,
  "domain/minutes/from-app.ts": `import "../../app/root.tsx";`,
  "domain/minutes/from-node.ts": `import "node:fs/promises";`,
  "db/queries/from-server.ts": `import "../../server/services.ts";`,
  "db/queries/from-app.ts": `import "../../app/root.tsx";`,
  "db/migrations/0002-from-schema.ts": `import "../schema.ts";`,
  "server/services/from-app.ts": `import "../../app/root.tsx";`,
  "app/routes/from-server.tsx": `import "../../server/services.ts";`,
  "app/routes/from-db.tsx": `import "../../db/store.ts";`,
  "app/http/type-from-db.ts": `import type { Store } from "../../db/store.ts";\nexport type A = Store;`,
};

const allowed = {
  "domain/minutes/from-domain.ts": `import "../meeting/stage.ts";`,
  "db/queries/from-domain.ts": `import "../../domain/refusal.ts";`,
  "db/migrations/0003-from-kysely.ts": `import "kysely";`,
  "server/services/from-db.ts": `import "../../db/store.ts";`,
  "app/routes/from-domain.tsx": `import "../../domain/refusal.ts";`,
  "app/http/context.ts": `import type { Services } from "../../server/services.ts";\nexport type A = Services;`,
};

interface Report {
  readonly diagnostics: readonly { readonly category: string; readonly location: { readonly path: unknown } }[];
}

it("floors import one way: the linter refuses every forbidden import and no other", async () => {
  const folder = await temporaryFolder();
  const rules = JSON.parse(await readFile(join(project, "biome.json"), "utf8")) as Record<string, unknown>;
  const files = {
    ...forbidden,
    ...allowed,
    "biome.json": JSON.stringify({ ...rules, $schema: undefined, vcs: { enabled: false } }),
  };
  for (const [name, code] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), `${code}\n`);
  }

  const args = ["lint", "--only=style/noRestrictedImports", "--reporter=json", "--max-diagnostics=none", "."];
  const { stdout } = spawnSync(join(project, "node_modules/.bin/biome"), args, { cwd: folder, encoding: "utf8" });
  const { diagnostics } = JSON.parse(stdout) as Report;

  const refused = diagnostics
    .filter(({ category }) => category === "lint/style/noRestrictedImports")
    .map(({ location }) => JSON.stringify(location.path))
    .map((path) => Object.keys(files).find((name) => path.includes(name)));
  expect(refused.sort()).toEqual(Object.keys(forbidden).sort());
});
