import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import sqlite3 from "sqlite3";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { type RunningDemo, startDemo } from "../../support/running-demo.ts";
import { formWith, type SampleFile, sample, samples } from "../../support/sample-files.ts";

interface Draft {
  readonly demo: RunningDemo;
  readonly meetingId: string;
  readonly itemId: string;
  /** `/meetings/<id>/items/<id>`. */
  readonly path: string;
}

let draft: Draft;
beforeEach(async () => {
  const demo = await startDemo();
  onTestFinished(() => demo.remove());
  const [row] = await rows<{ meeting_id: string; id: string }>(
    demo,
    "select agenda_item.* from agenda_item join meeting on meeting.id = meeting_id where stage = 'draft' order by number",
  );
  const { meeting_id: meetingId = "", id: itemId = "" } = row ?? {};
  draft = { demo, meetingId, itemId, path: `/meetings/${meetingId}/items/${itemId}` };
});

/** What stands in the demo's database, read beside the running server. */
function rows<Row>({ dataFolder }: RunningDemo, query: string): Promise<readonly Row[]> {
  return new Promise((resolve, reject) => {
    const db = new sqlite3.Database(join(dataFolder, "referat.sqlite"), sqlite3.OPEN_READONLY);
    db.all(query, (error: Error | null, found: Row[]) => {
      db.close();
      if (error) reject(error);
      else resolve(found);
    });
  });
}

const stored = () => rows<{ id: string }>(draft.demo, "select attachment_id as id from attachment_file");

async function filesOnDisk(): Promise<readonly string[]> {
  const folder = join(draft.demo.dataFolder, "attachments");
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((entry) => entry.isFile()).map(({ name }) => name);
}

async function cookieOf(login: string): Promise<string> {
  const body = new URLSearchParams({ email: `${login}@demo.example`, password: draft.demo.password });
  const answer = await fetch(`${draft.demo.url}/login`, { method: "POST", body, redirect: "manual" });
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}

const upload = (cookie: string, ...files: readonly SampleFile[]) =>
  fetch(`${draft.demo.url}${draft.path}/attachments/upload`, {
    method: "POST",
    body: formWith(...files),
    headers: { cookie, accept: "application/json" },
  });

const fetchFile = async (cookie: string, more: Readonly<Record<string, string>> = {}, method = "GET") => {
  const [attachment] = await stored();
  return fetch(`${draft.demo.url}${draft.path}/attachments/${attachment?.id}`, {
    method,
    headers: { cookie, ...more },
  });
};

/** Waits until what is asked for is so. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
}

/** Begins to send a file, and gives the socket when the server has some of it on disk. */
async function halfSent(cookie: string) {
  const { host, hostname, port } = new URL(draft.demo.url);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  const head = [
    `POST ${draft.path}/attachments/upload HTTP/1.1`,
    `Host: ${host}`,
    `Cookie: ${cookie}`,
    "Content-Type: multipart/form-data; boundary=graense",
    "Content-Length: 1000000",
    "",
    "--graense",
    'Content-Disposition: form-data; name="file"; filename="halv.pdf"',
    "Content-Type: application/pdf",
    "",
    "%PDF-1.4",
    "x".repeat(200_000),
  ].join("\r\n");
  socket.write(head);
  socket.on("error", () => {});
  await until(async () => (await filesOnDisk()).length > 0);
  return socket;
}

describe("[T3] a fetched attachment", () => {
  it("is what was sent, shown in a page of ours where that is safe, and can run nothing", async () => {
    const cookie = await cookieOf("sekretaer");
    expect((await upload(cookie, { ...sample("plan.pdf"), name: 'Æ "plan"; 1.pdf' })).status).toBe(200);
    const answer = await fetchFile(cookie);
    expect(Buffer.from(await answer.arrayBuffer()).equals(samples["plan.pdf"])).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-length": String(samples["plan.pdf"].length),
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
      "cross-origin-resource-policy": "same-origin",
      "x-frame-options": "SAMEORIGIN",
    });
    expect(answer.headers.get("content-disposition")).toMatch(
      /^inline; filename="_ _(plan_|22plan_22)_ 1\.pdf"; filename\*=UTF-8''%C3%86%20%(22|2522)plan%(22|2522)%3B%201\.pdf$/,
    );
    expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'self'; sandbox");
  });

  it("that is no PDF or image is saved and not shown", async () => {
    const cookie = await cookieOf("sekretaer");
    await upload(cookie, sample("bemærkning.txt"));
    const text = await fetchFile(cookie);
    expect(text.headers.get("content-disposition")).toMatch(/^attachment; /);
    expect(text.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  });

  it("is had in part, and without its bytes", async () => {
    const cookie = await cookieOf("sekretaer");
    await upload(cookie, sample("plan.pdf"));
    const whole = samples["plan.pdf"];
    const part = await fetchFile(cookie, { range: "bytes=0-7" });
    expect([part.status, part.headers.get("content-range"), await part.text()]).toEqual([
      206,
      `bytes 0-7/${whole.length}`,
      "%PDF-1.4",
    ]);
    const end = await fetchFile(cookie, { range: "bytes=-6" });
    expect(await end.text()).toBe("%%EOF\n");
    const beyond = await fetchFile(cookie, { range: `bytes=${whole.length}-` });
    expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, `bytes */${whole.length}`]);
    const old = await fetchFile(cookie, { range: "bytes=0-7", "if-range": '"other"' });
    expect(old.status).toBe(200);
    await old.arrayBuffer();
    const head = await fetchFile(cookie, {}, "HEAD");
    expect([head.status, head.headers.get("content-length")]).toEqual([200, String(whole.length)]);
  });

  it("is refused in words when it lies or is too large, to scripts and to people without them", async () => {
    const cookie = await cookieOf("sekretaer");
    const liar = { name: "kort.png", bytes: samples["plan.pdf"] };
    const refused = await upload(cookie, liar);
    expect([refused.status, await refused.json()]).toEqual([422, { refusal: "attachment-type-differs", facts: {} }]);
    const send = (...files: readonly SampleFile[]) =>
      fetch(`${draft.demo.url}${draft.path}/attachments`, {
        method: "POST",
        body: formWith(...files),
        headers: { cookie, accept: "text/html" },
        redirect: "manual",
      });
    const page = await send(liar);
    expect(page.status).toBe(422);
    expect(await page.text()).toContain("Filens indhold passer ikke til dens navn.");
    expect(await stored()).toEqual([]);
    const added = await send(sample("plan.pdf"), sample("kort.png"));
    expect([added.status, added.headers.get("location")]).toEqual([303, `${draft.path}#om-punktet`]);
    expect(await stored()).toHaveLength(2);
    const huge = await fetch(`${draft.demo.url}${draft.path}/attachments/upload`, {
      method: "POST",
      body: new Uint8Array(202 * 1_048_576),
      headers: { cookie, "content-type": "multipart/form-data; boundary=x" },
    }).then(
      ({ status }) => status,
      // The server hangs up on who goes on sending.
      () => 413,
    );
    expect(huge).toBe(413);
  });
});

describe("[T4] an upload that breaks off", () => {
  it("leaves no byte and no row, when its sender goes away", async () => {
    const socket = await halfSent(await cookieOf("sekretaer"));
    socket.destroy();
    await until(async () => (await filesOnDisk()).length === 0);
    expect(await stored()).toEqual([]);
    expect(draft.demo.log()).not.toContain("halv.pdf");
  });

  it("leaves none either when the server is killed, once it has started again", async () => {
    const cookie = await cookieOf("sekretaer");
    await upload(cookie, sample("kort.png"));
    const before = await filesOnDisk();
    const socket = await halfSent(cookie);
    await until(async () => (await filesOnDisk()).length > before.length);
    await draft.demo.kill();
    socket.destroy();
    await draft.demo.restart();
    expect(await filesOnDisk()).toEqual(before);
    expect(await stored()).toHaveLength(1);
    expect((await fetchFile(cookie)).status).toBe(200);
  });
});

describe("[T2] an attachment of a closed item", () => {
  it("is for others as if it were not there, and is not kept in a browser or named in a log", async () => {
    const { demo, path, itemId } = draft;
    const secretary = await cookieOf("sekretaer");
    const name = "Hemmelig opsigelse.pdf";
    await upload(secretary, { ...sample("plan.pdf"), name });
    const keeping = await fetchFile(secretary, { "referat-offline-copy": "1" });
    expect([keeping.status, keeping.headers.get("referat-offline-copy")]).toEqual([200, null]);
    await keeping.arrayBuffer();
    const closing = new URLSearchParams({ intent: "fact", field: "access", from: "open", to: "closed" });
    await fetch(`${demo.url}${path}/facts`, { method: "POST", body: closing, headers: { cookie: secretary } });
    expect(await rows(demo, `select access from agenda_item where id = '${itemId}'`)).toEqual([{ access: "closed" }]);

    expect((await fetchFile(secretary)).status).toBe(200);
    expect((await fetchFile(secretary, { "referat-offline-copy": "1" })).status).toBe(404);
    const told = async (answer: Response) => ({
      status: answer.status,
      headers: Object.fromEntries([...answer.headers].filter(([header]) => header !== "date")),
      body: await answer.text(),
    });
    for (const login of ["gaest", "sagsbehandler", "arkivar", "admin"]) {
      const cookie = await cookieOf(login);
      const nothing = `${demo.url}${path}/attachments/00000000-0000-4000-8000-000000000000`;
      const forbidden = await told(await fetchFile(cookie, { accept: "text/html" }));
      expect(forbidden).toEqual(await told(await fetch(nothing, { headers: { cookie, accept: "text/html" } })));
      expect([forbidden.status, JSON.stringify(forbidden)]).toEqual([404, expect.not.stringContaining("Hemmelig")]);
      expect((await upload(cookie, sample("tal.csv"))).status).toBe(404);
    }
    const outsider = await fetchFile("", { accept: "application/json" });
    expect(outsider.status).toBe(401);
    expect(demo.log()).not.toContain("Hemmelig");
  });
});
