// What the scripts share: the project's folder, running a step so that a person sees what happens, and what is installed.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), "..");

const oldestNode = { major: 20, minor: 19 };

/**
 * Ends with a sentence for the person, and no stack.
 * @param {string} message
 * @returns {never}
 */
export function giveUp(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > oldestNode.major || (major === oldestNode.major && minor >= oldestNode.minor)) return;
  giveUp(`Referat needs Node ${oldestNode.major}.${oldestNode.minor} or newer; this is ${process.versions.node}.`);
}

/**
 * Runs a command, saying what it does and how long it took. Its own output shows, or, when `quiet`, only if it fails.
 * @param {string} title
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string> }} options
 */
export async function step(title, command, args, { quiet = false, env = {} } = {}) {
  process.stdout.write(`${title} ...${quiet ? "" : "\n"}`);
  const start = Date.now();
  const beat = quiet ? setInterval(() => process.stdout.write("."), 2_000) : undefined;
  const child = spawn(command, args, {
    cwd: projectFolder,
    stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
    env: { ...process.env, ...env },
  });
  /** @type {Buffer[]} */
  const printed = [];
  child.stdout?.on("data", (data) => printed.push(data));
  child.stderr?.on("data", (data) => printed.push(data));
  const code = await new Promise((resolve) => {
    child.on("error", () => resolve(127));
    child.on("close", resolve);
  });
  clearInterval(beat);
  if (code !== 0)
    giveUp(`${Buffer.concat(printed).toString()}\nThis failed (exit code ${code}): ${command} ${args.join(" ")}`);
  process.stdout.write(`${quiet ? " " : `${title}: `}done in ${((Date.now() - start) / 1000).toFixed(0)} s\n`);
}

/**
 * Installs the packages of package-lock.json, unless exactly these are installed.
 * @param {string} title
 */
export async function installPackages(title) {
  const lock = createHash("sha256")
    .update(readFileSync(join(projectFolder, "package-lock.json")))
    .digest("hex");
  const mark = join(projectFolder, "node_modules", ".referat-lock");
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return;
  await step(title, "npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], { quiet: true });
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, lock);
}

/**
 * Builds the pages, unless the build is newer than all they are made of.
 * @param {string} title
 */
export async function buildPages(title) {
  const sources = [
    "app",
    "domain",
    "public",
    "package-lock.json",
    "remix.config.js",
    "vite.config.ts",
    "scripts/build-worker.ts",
  ];
  const built = join(projectFolder, "build", "server", "index.js");
  const newest = Math.max(...sources.map((name) => newestIn(join(projectFolder, name))));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  await step(title, "npx", ["--no-install", "remix", "vite:build"], { quiet: true });
}

/**
 * When the newest file in a folder was changed, in milliseconds; 0 where there is none.
 * @param {string} path
 * @returns {number}
 */
function newestIn(path) {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/** @param {string} command */
export const isInPath = (command) => spawnSync("which", [command], { stdio: "ignore" }).status === 0;

/**
 * Runs the server in the foreground until it ends or is told to.
 * @param {readonly string[]} args
 */
export function runServer(args) {
  const server = spawn(process.execPath, ["--import", "tsx", "server/main.ts", ...args], {
    cwd: projectFolder,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production" },
  });
  process.on("SIGINT", () => server.kill("SIGINT"));
  process.on("SIGTERM", () => server.kill("SIGTERM"));
  server.on("close", (code) => process.exit(code ?? 0));
}
