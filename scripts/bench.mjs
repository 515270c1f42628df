// `npm run bench`: compares the collaboration server with Hocuspocus and a bare relay. Arguments: a seed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installPackages, projectFolder, requireNode, step } from "./project.mjs";

requireNode();
await installPackages("Installing packages (a minute or two the first time)");
installPeer();
const args = ["--import", "tsx", "bench/run.ts", ...process.argv.slice(2)];
await step("Measuring (about eight minutes)", process.execPath, args);

/** What is compared with has a lock of its own: the product's installation stays free of it. Without it the rest is measured. */
function installPeer() {
  const folder = join(projectFolder, "bench", "hocuspocus");
  const lock = createHash("sha256")
    .update(readFileSync(join(folder, "package-lock.json")))
    .digest("hex");
  const mark = join(folder, "node_modules", ".referat-lock");
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return;
  process.stdout.write("Installing what it is compared with (may compile SQLite, a minute or more)\n");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: folder, stdio: "ignore" });
  if (status === 0) writeFileSync(mark, lock);
  else process.stdout.write("That failed, for want of a network perhaps: Hocuspocus will not be measured.\n");
}
