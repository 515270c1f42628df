import { spawnSync } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { quarantineRoom } from "../../../db/queries/room-quarantine.ts";
import type { Store } from "../../../db/store.ts";
import { openStoreIn } from "../../../server/start-server.ts";
import { temporaryFolder } from "../../support/temporary-store.ts";

const project = join(import.meta.dirname, "../../..");
const realReferat = join(project, "server/demo/referat-direktionen-2022-01-12.txt");

let folder = "";
let data = "";
beforeEach(async () => {
  folder = await temporaryFolder();
  data = join(folder, "data");
});

/** The command as people run it, in a process of its own, on a data folder of its own. */
function referat(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, "bin/referat.mjs"), ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, REFERAT_DATA: data, REFERAT_LOCALE: "" },
  });
  return { status, stdout, stderr };
}

const meetings = () => JSON.parse(referat("meetings", "--json").stdout) as readonly Record<string, string>[];

async function fileOf(name: string, bytes: string | Uint8Array): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  return file;
}

describe("referat import", () => {
  it("stores the real referat, lists it and exports both editions", () => {
    const imported = referat("import", realReferat);
    expect(imported).toMatchObject({ status: 0, stderr: "" });
    const [meeting] = meetings();
    expect(meeting).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      body: "Direktionen",
      date: "2022-01-12",
      startsAt: "2022-01-12T09:00:00+01:00",
      stage: "approved",
    });
    for (const edition of ["public", "full"]) {
      const out = join(folder, `${edition}.pdf`);
      expect(referat("export", meeting?.id ?? "", "--edition", edition, "--out", out).status).toBe(0);
      const text = spawnSync("pdftotext", ["-layout", out, "-"], { encoding: "utf8" }).stdout;
      expect(text).toContain("Der er interesse for at videreføre det nuværende projekt");
      expect(text).toContain("Ikke forseglet");
    }
  });

  it("prints what it read as JSON, and with --dry-run stores nothing", async () => {
    const { status, stdout } = referat("import", realReferat, "--dry-run", "--json");
    expect(status).toBe(0);
    const minutes = JSON.parse(stdout) as { items: { number: number; caseNumber: string; access: string }[] };
    expect(minutes).toMatchObject({ body: "Direktionen", startsAt: "2022-01-12T09:00:00+01:00" });
    expect(minutes.items.map(({ number, caseNumber, access }) => [number, caseNumber, access])).toEqual([
      [1, "03.30.05P20-1-18", "open"],
      [2, "00.15.00I00-1-21", "open"],
      [3, "00.01.00I00-3-21", "closed"],
    ]);
    expect(await readdir(folder)).toEqual([]);
  });

  it("[I2] refuses what is not minutes with a sentence and exit code 2, and stores nothing", async () => {
    const real = await readFile(realReferat, "utf8");
    const refused: readonly (readonly [string, string, RegExp])[] = [
      ["a missing file", join(folder, "none.txt"), /^Filen .* kunne ikke læses\.\n$/],
      ["a folder", folder, /^Filen .* kunne ikke læses\.\n$/],
      ["an empty file", await fileOf("empty.txt", ""), /^Linje 1: Filen er tom\.\n$/],
      ["a PDF", await fileOf("a.pdf", "%PDF-1.7\n\0\u0001"), /^Linje 1: Filen er ikke ren tekst/],
      [
        "bytes",
        await fileOf("a.bin", Uint8Array.from([0x52, 0x0a, 0xff, 0xfe, 0x00])),
        /^Linje \d+: Filen er ikke ren tekst/,
      ],
      ["a huge file", await fileOf("huge.txt", "REFERAT\n".repeat(400_000)), /^Filen er for stor\./],
      [
        "a foreign text",
        await fileOf("letter.txt", "Kære alle\n\nVi ses.\n"),
        /^Linje 1: Filen ligner ikke et referat\./,
      ],
      [
        "a line out of place",
        await fileOf("odd.txt", real.replace("Resume", "Nogle ord\n\nResume")),
        /^Linje \d+ kunne ikke læses/,
      ],
      [
        "contents that disagree",
        await fileOf("toc.txt", real.replace("Eventuelt.....	6", "Andet.....	6")),
        /^Linje \d+: Indholdsfortegnelsen/,
      ],
    ];
    for (const [what, file, sentence] of refused) {
      const { status, stdout, stderr } = referat("import", file);
      expect({ what, status, stdout, stderr }).toEqual({
        what,
        status: 2,
        stdout: "",
        stderr: expect.stringMatching(sentence),
      });
    }
    expect(meetings()).toEqual([]);
  }, 60_000);

  it("[I4] refuses the same meeting twice", () => {
    expect(referat("import", realReferat).status).toBe(0);
    expect(referat("import", realReferat)).toEqual({
      status: 2,
      stdout: "",
      stderr: "Direktionen har allerede et møde på det tidspunkt d. 12-01-2022.\n",
    });
    expect(meetings()).toHaveLength(1);
  });

  it("refuses a body that does not exist", () => {
    expect(referat("import", realReferat, "--body", "byraadet")).toMatchObject({
      status: 2,
      stderr: "Organet »byraadet« findes ikke.\n",
    });
  });
});

describe("referat", () => {
  it("says how it is used, and refuses what it does not know", () => {
    expect(referat("--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("referat import FILE") });
    for (const args of [
      [],
      ["eksport"],
      ["import"],
      ["export", "x", "--edition", "half", "--out", "y"],
      ["meetings", "--jsn"],
      ["rooms", "open", "item/x/case"],
      ["rooms", "release"],
    ]) {
      expect(referat(...args)).toMatchObject({
        status: 2,
        stdout: "",
        stderr: expect.stringContaining("referat import FILE"),
      });
    }
  });

  it("refuses to export a meeting that does not exist, and writes no file", async () => {
    const out = join(folder, "out.pdf");
    expect(referat("export", "no-such-meeting", "--edition", "full", "--out", out)).toMatchObject({
      status: 2,
      stderr: "Mødet findes ikke, eller du har ikke adgang til det.\n",
    });
    expect(await readdir(folder)).not.toContain("out.pdf");
  });
});

describe("referat rooms", () => {
  const at = "2026-01-12T09:00:00.000Z";
  const closed = { room: "item/00000000-0000-4000-8000-000000000001/case", seq: 7, cause: "cannot-be-read", at };

  async function withStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
    const store = await openStoreIn(data, () => new Date(at));
    return use(store).finally(() => store.close());
  }

  it("lists the rooms that are closed, and opens one again; the audit log says that the operator did", async () => {
    expect(referat("rooms")).toMatchObject({ status: 0, stdout: "No room is closed.\n" });
    await withStore((store) => store.journal((db) => quarantineRoom(db, closed)));
    expect(referat("rooms").stdout).toBe(`${closed.room}  cannot-be-read  update 7  ${at}\n`);
    expect(JSON.parse(referat("rooms", "--json").stdout)).toEqual([closed]);
    expect(referat("rooms", "release", closed.room)).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(referat("rooms", "--json").stdout)).toEqual([]);
    const audit = await withStore((store) =>
      store.read((db) => db.selectFrom("audit_log").select(["actor", "action", "subject", "facts"]).execute()),
    );
    const facts = JSON.stringify({ seq: 7, cause: "cannot-be-read" });
    expect(audit).toEqual([{ actor: "operator", action: "release-room", subject: closed.room, facts }]);
  });

  it("refuses a room that is not closed", () => {
    const refused = { status: 2, stdout: "", stderr: "Teksten er ikke lukket.\n" };
    expect(referat("rooms", "release", closed.room)).toMatchObject(refused);
  });
});
