import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync, watch } from "node:fs";
import { appendFile, mkdir, readdir, readFile, rename, rm, truncate, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { lookInto } from "../../../db/database-file.ts";
import { isRefusal } from "../../../domain/refusal.ts";
import { attachmentPath } from "../../../server/attachments/attachment-files.ts";
import { backUp } from "../../../server/backup/back-up.ts";
import { restore } from "../../../server/backup/restore.ts";
import { demoServices } from "../../support/demo-services.ts";
import { startDemo } from "../../support/running-demo.ts";
import { startMain } from "../../support/running-server.ts";
import { formWith, sample, samples } from "../../support/sample-files.ts";
import { temporaryFolder, testTime } from "../../support/temporary-store.ts";

const project = join(import.meta.dirname, "../../..");
const clock = () => testTime;
const onProgress = () => {};

/** The demo's data with two attached files, and places for a backup and for what it is restored to. */
async function attachedDemo() {
  const demo = await demoServices();
  const { items } = await demo.example();
  const itemId = items[0]?.id ?? "";
  const secretary = await demo.actor("sekretaer");
  for (const name of ["plan.pdf", "kort.png"] as const) {
    const { headers, body } = new Request("http://localhost/", { method: "POST", body: formWith(sample(name)) });
    const contentType = headers.get("content-type") ?? "";
    await demo.services.attachFiles(secretary, itemId, { contentType, length: 0, body });
  }
  const folder = await temporaryFolder();
  return {
    demo,
    dataFolder: dirname(demo.store.file),
    to: join(folder, "backup"),
    restored: join(folder, "data"),
  };
}

const hashesIn = async (file: string): Promise<readonly string[]> =>
  lookInto(file, async (db) =>
    (await db.selectFrom("attachment_file").select("sha256").orderBy("sha256").execute()).map(({ sha256 }) => sha256),
  );

/** "done", or the refusal with its facts. */
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => {
      if (isRefusal(error)) return [error.refusal, error.facts];
      throw error;
    },
  );

/** The command as people run it. */
const referat = (dataFolder: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [join(project, "bin/referat.mjs"), ...args], {
    encoding: "utf8",
    env: { ...process.env, REFERAT_DATA: dataFolder, REFERAT_LOCALE: "" },
  });

async function cookieOf(url: string, password: string): Promise<string> {
  const body = new URLSearchParams({ email: "sekretaer@demo.example", password });
  const answer = await fetch(`${url}/login`, { method: "POST", body, redirect: "manual" });
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}

it("[S6] [S7] what was saved when a backup began, beside the running server, is there after the server is lost", async () => {
  const demo = await startDemo();
  const folder = await temporaryFolder();
  const [backup, restored] = [join(folder, "backup"), join(folder, "data")];
  let path = "";
  try {
    const cookie = await cookieOf(demo.url, demo.password);
    path = await lookInto(join(demo.dataFolder, "referat.sqlite"), async (db) => {
      const { id, meeting_id } = await db
        .selectFrom("agenda_item")
        .innerJoin("meeting", "meeting.id", "agenda_item.meeting_id")
        .where("meeting.stage", "=", "draft")
        .select(["agenda_item.id", "agenda_item.meeting_id"])
        .executeTakeFirstOrThrow();
      return `/meetings/${meeting_id}/items/${id}`;
    });
    const body = formWith(sample("plan.pdf"));
    const sent = await fetch(`${demo.url}${path}/attachments/upload`, { method: "POST", body, headers: { cookie } });
    expect(sent.ok).toBe(true);
    expect(referat(demo.dataFolder, "backup", backup)).toMatchObject({ status: 0, stdout: `${backup}\n` });
  } finally {
    await demo.remove();
  }

  expect(referat(restored, "restore", backup)).toMatchObject({ status: 0 });
  const outcome = await startMain(["--demo"], { REFERAT_DATA: restored, REFERAT_DEMO_PASSWORD: demo.password });
  if (!("started" in outcome)) throw new Error(outcome.refused);
  const { url } = outcome.started;
  const cookie = await cookieOf(url, demo.password);
  const page = await (await fetch(`${url}${path}`, { headers: { cookie } })).text();
  const [file] = new RegExp(`${path}/attachments/[\\da-f-]{36}`).exec(page) ?? [];
  const attached = await fetch(`${url}${file}`, { headers: { cookie } });
  expect(Buffer.from(await attached.arrayBuffer()).equals(samples["plan.pdf"])).toBe(true);
});

it("[S6] what is removed while a backup is made does not spoil it", async () => {
  const { demo, dataFolder, to, restored } = await attachedDemo();
  const removeAll = `new (require("sqlite3").Database)(process.argv[1]).exec("delete from attachment_file")`;
  const removeOnce = () => {
    const { status } = spawnSync(process.execPath, ["-e", removeAll, demo.store.file], { cwd: project });
    expect(status).toBe(0);
    rmSync(join(dataFolder, "attachments"), { recursive: true, force: true });
  };
  const manifest = await backUp({ dataFolder, to, clock, onProgress: removeOnce });
  expect(manifest.attachments).toEqual({ count: 1, lost: [] });
  expect(await outcome(restore({ from: to, dataFolder: restored, onProgress }))).toBe("done");
});

it("[S6] what the data folder itself has lost is told, and all else is in the backup", async () => {
  const { dataFolder, to, restored, demo } = await attachedDemo();
  const [gone = "", bent = ""] = await hashesIn(demo.store.file);
  await rm(attachmentPath(join(dataFolder, "attachments"), gone));
  await appendFile(attachmentPath(join(dataFolder, "attachments"), bent), "x");
  const { status, stdout, stderr } = referat(dataFolder, "backup", to);
  expect({ status, stdout }).toEqual({ status: 1, stdout: `${to}\n` });
  expect(stderr).toContain(gone);
  expect(stderr).toContain(bent);
  expect(referat(restored, "restore", to)).toMatchObject({ status: 0 });
  expect(await hashesIn(join(restored, "referat.sqlite"))).toEqual([gone, bent].sort());
});

it("[S6] a backup that was killed has not its name, and can be made again", async () => {
  const { dataFolder, to, demo } = await attachedDemo();
  const [sha256 = ""] = await hashesIn(demo.store.file);
  const file = attachmentPath(join(dataFolder, "attachments"), sha256);
  // A pipe that nobody writes to: reading it never ends.
  await rename(file, `${file}.away`);
  expect(spawnSync("mkfifo", [file]).status).toBe(0);
  const watcher = watch(dirname(to));
  const begun = once(watcher, "change");
  const child = spawn(process.execPath, [join(project, "bin/referat.mjs"), "backup", to], {
    stdio: "ignore",
    env: { ...process.env, REFERAT_DATA: dataFolder },
  });
  const ended = once(child, "exit");
  await begun;
  watcher.close();
  child.kill("SIGKILL");
  await ended;
  expect(await readdir(dirname(to))).toEqual(["backup.unfinished"]);
  await rename(`${file}.away`, file);
  expect(referat(dataFolder, "backup", to)).toMatchObject({ status: 0 });
  expect(await readdir(dirname(to))).toEqual(["backup"]);
});

it("[S7] what is not a whole backup is refused with the file that is wrong, and nothing is written", async () => {
  const { dataFolder, to, restored, demo } = await attachedDemo();
  const [sha256 = ""] = await hashesIn(demo.store.file);
  const damages: readonly (readonly [string, (folder: string) => Promise<unknown>])[] = [
    ["referat-backup.json", (folder) => rm(join(folder, "referat-backup.json"))],
    ["referat-backup.json", (folder) => writeFile(join(folder, "referat-backup.json"), '{"format":2}')],
    ["referat.sqlite", (folder) => truncate(join(folder, "referat.sqlite"), 4096)],
    ["referat.sqlite", (folder) => rm(join(folder, "referat.sqlite"))],
    [`attachments/${sha256}`, (folder) => rm(attachmentPath(join(folder, "attachments"), sha256))],
    [`attachments/${sha256}`, (folder) => appendFile(attachmentPath(join(folder, "attachments"), sha256), "x")],
  ];
  for (const [file, damage] of damages) {
    await rm(to, { recursive: true, force: true });
    await backUp({ dataFolder, to, clock, onProgress });
    await damage(to);
    expect(await outcome(restore({ from: to, dataFolder: restored, onProgress }))).toEqual([
      "backup-not-whole",
      { file },
    ]);
    expect(existsSync(restored)).toBe(false);
  }
});

it("[S7] data that is there is never written over, nor what a lost database left behind", async () => {
  const { dataFolder, to, restored, demo } = await attachedDemo();
  await backUp({ dataFolder, to, clock, onProgress });
  const before = await readFile(demo.store.file);
  expect(await outcome(restore({ from: to, dataFolder, onProgress }))).toEqual(["data-exists", { folder: dataFolder }]);
  expect((await readFile(demo.store.file)).equals(before)).toBe(true);
  await mkdir(restored);
  await writeFile(join(restored, "referat.sqlite-wal"), "");
  expect(await outcome(restore({ from: to, dataFolder: restored, onProgress }))).toEqual([
    "data-exists",
    { folder: restored },
  ]);
});

it("[S6] a backup goes into a new folder, and is made of data that is there", async () => {
  const { dataFolder, to, restored } = await attachedDemo();
  await mkdir(to);
  await writeFile(join(to, "mine.txt"), "kept");
  expect(referat(dataFolder, "backup", to)).toMatchObject({ status: 2, stderr: expect.stringContaining("ikke tom") });
  expect(await readdir(to)).toEqual(["mine.txt"]);
  expect(referat(restored, "backup", `${to}2`)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("ingen data"),
  });
  expect(referat(dataFolder, "backup")).toMatchObject({ status: 2 });
  expect(referat(restored, "restore", to, "more")).toMatchObject({ status: 2 });
});
