// `npm run bench`: compares the collaboration server with Hocuspocus and a bare relay. Arguments: a seed.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installPackages, projectFolder, requireNode, step } from "./project.mjs";

requireNode();
await installPackages("Installing packages (a minute or two the first time)");

// What is compared with has a lock of its own: the product's installation stays free of it.
const benchFolder = join(projectFolder, "bench", "hocuspocus");
const lock = createHash("sha256")
  .update(readFileSync(join(benchFolder, "package-lock.json")))
  .digest("hex");
const mark = join(benchFolder, "node_modules", ".referat-lock");
if (!existsSync(mark) || readFileSync(mark, "utf8") !== lock) {
  const args = ["ci", "--prefix", benchFolder, "--no-audit", "--no-fund"];
  await step("Installing what it is compared with (compiles SQLite, some minutes)", "npm", args, { quiet: true });
  writeFileSync(mark, lock);
}
const args = ["--import", "tsx", "bench/run.ts", ...process.argv.slice(2)];
await step("Measuring (up to ten minutes)", process.execPath, args);
