// `npm run lock`: makes package-lock.json anew, whole. npm leaves out packages for other platforms that the registry at hand
// lacks, and `npm ci` then refuses the lock everywhere; those are added by name and version (docs/decisions/0010).
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { giveUp, projectFolder } from "./project.mjs";

const folder = mkdtempSync(join(tmpdir(), "referat-lock-"));
copyFileSync(join(projectFolder, "package.json"), join(folder, "package.json"));
const npm = ["install", "--package-lock-only", "--no-audit", "--no-fund", "--omit-lockfile-registry-resolved"];
if (spawnSync("npm", npm, { cwd: folder, stdio: "inherit" }).status !== 0) giveUp("npm could not make the lock.");

const lock = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));
rmSync(folder, { recursive: true });
const packages = Object.entries(lock.packages);
for (const [, { optionalDependencies = {} }] of packages) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const place = `node_modules/${name}`;
    const isLocked = packages.some(([path]) => path.endsWith(place));
    if (!isLocked && /^\d/.test(String(version)))
      lock.packages[place] = { version, optional: true, ...platformOf(name) };
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en"));
lock.packages = Object.fromEntries(sorted);
writeFileSync(join(projectFolder, "package-lock.json"), `${JSON.stringify(lock, null, 2)}\n`);

/**
 * Which machines a platform package is for, by its name: `@biomejs/cli-linux-arm64-musl`.
 * @param {string} name
 */
function platformOf(name) {
  const [, os] = /(android|darwin|linux|win32)/.exec(name) ?? [];
  const [, cpu] = /-(arm64|arm|x64)\b/.exec(name) ?? [];
  if (os === undefined || cpu === undefined) giveUp(`Which platform is ${name} for?`);
  const libc = name.includes("musl") ? { libc: ["musl"] } : {};
  return { os: [os], cpu: [cpu], ...libc };
}
