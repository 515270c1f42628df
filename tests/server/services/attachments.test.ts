import { createHash } from "node:crypto";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { attachedFiles } from "../../../db/queries/attachments.ts";
import { attachmentBounds } from "../../../domain/meeting/attachments.ts";
import { isRefusal } from "../../../domain/refusal.ts";
import { createAttachmentFiles } from "../../../server/attachments/attachment-files.ts";
import type { SentFiles } from "../../../server/attachments/read-sent-files.ts";
import type { DemoLogin } from "../../support/demo-collab.ts";
import { type DemoServices, demoServices } from "../../support/demo-services.ts";
import { formWith, type SampleFile, sample, samples, zip } from "../../support/sample-files.ts";

const logins: readonly DemoLogin[] = [
  "kommunaldirektoer",
  "direktoer",
  "sekretaer",
  "sagsbehandler",
  "gaest",
  "arkivar",
  "admin",
];
const unknown = "00000000-0000-4000-8000-000000000000";

/** "done", or the code of the refusal. */
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => {
      if (isRefusal(error)) return error.refusal;
      throw error;
    },
  );

/** A form with these files, as the server gets it. */
function sent(...files: readonly SampleFile[]): SentFiles {
  const { headers, body } = new Request("http://localhost/", { method: "POST", body: formWith(...files) });
  return { contentType: headers.get("content-type") ?? "", length: 0, body };
}

const folderOf = ({ store }: DemoServices) => join(dirname(store.file), "attachments");

/** Every file of attachments on disk, by name. */
async function onDisk(demo: DemoServices): Promise<readonly string[]> {
  const found = await readdir(folderOf(demo), { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((entry) => entry.isFile()).map(({ name }) => name);
}

async function draft() {
  const demo = await demoServices();
  const { id: meetingId, items } = await demo.example();
  const secretary = await demo.actor("sekretaer");
  const itemId = items[0]?.id ?? "";
  const otherId = items[1]?.id ?? "";
  const list = async (of = itemId) => (await demo.services.readItem(secretary, of)).content?.attachments ?? [];
  const titles = async (of = itemId) => (await list(of)).map(({ title }) => title);
  const attach = (...files: readonly SampleFile[]) => demo.services.attachFiles(secretary, itemId, sent(...files));
  return { demo, services: demo.services, meetingId, itemId, otherId, secretary, list, titles, attach };
}

/** All bytes of an attachment, for whoever may fetch it. */
async function bytesOf(
  { services }: DemoServices,
  actor: Parameters<DemoServices["services"]["fetchAttachment"]>[0],
  address: { meetingId: string; itemId: string; attachmentId: string },
): Promise<Buffer> {
  const { read, size } = await services.fetchAttachment(actor, address);
  return Buffer.from(await new Response(read({ start: 0, end: size - 1 })).arrayBuffer());
}

async function setStage({ store }: DemoServices, meetingId: string, stage: string): Promise<void> {
  await store.write({ kind: "operator" }, async (db) => ({
    result: await db.updateTable("meeting").set({ stage }).where("id", "=", meetingId).execute(),
    audit: { action: "test", subject: "meeting" },
  }));
}

describe("[T1] who may change attachments", () => {
  it.each(logins)("%s, stage by stage", async (login) => {
    const { demo, services, meetingId, itemId, attach, list } = await draft();
    await attach(sample("plan.pdf"), sample("kort.png"));
    const who = await demo.actor(login);
    const seen: Record<string, readonly string[]> = {};
    for (const stage of ["draft", "agenda-published", "in-session", "minutes-review", "approved", "archived"]) {
      await setStage(demo, meetingId, stage);
      const [first, second] = await list();
      seen[stage] = [
        await outcome(services.attachFiles(who, itemId, sent(sample("tal.csv")))),
        await outcome(services.placeAttachment(who, itemId, second?.id ?? "", first?.id ?? "")),
        await outcome(
          services.retitleAttachment(who, itemId, first?.id ?? "", { from: first?.title ?? "", to: `${stage}!` }),
        ),
      ];
    }
    const all = (what: string) => [what, what, what];
    const writes = ["kommunaldirektoer", "direktoer", "sekretaer", "sagsbehandler"].includes(login);
    const readsDraft = writes;
    const reads = writes || login === "arkivar";
    expect(seen).toEqual({
      draft: all(writes ? "done" : readsDraft ? "not-allowed" : "item-unknown"),
      ...Object.fromEntries(
        ["agenda-published", "in-session", "minutes-review", "approved", "archived"].map((stage) => [
          stage,
          all(writes ? "meeting-not-draft" : reads ? "not-allowed" : "item-unknown"),
        ]),
      ),
    });
  });

  it("tells who may, and nobody else, on the item itself", async () => {
    const { demo, services, itemId } = await draft();
    for (const login of ["direktoer", "sagsbehandler", "sekretaer"] as const) {
      expect((await services.readItem(await demo.actor(login), itemId)).mayAttach).toBe(true);
    }
    const real = (await demo.real()).items[0]?.id ?? "";
    expect((await services.readItem(await demo.actor("sekretaer"), real)).mayAttach).toBe(false);
  });
});

describe("[T2] an attachment of an item", () => {
  it("is fetched by whoever may read it, as it was sent; for all others there is none", async () => {
    const { demo, meetingId, itemId, otherId, attach, list } = await draft();
    await attach(sample("plan.pdf"));
    const [attachment] = await list();
    const address = { meetingId, itemId, attachmentId: attachment?.id ?? "" };
    for (const login of ["kommunaldirektoer", "direktoer", "sekretaer", "sagsbehandler"] as const) {
      expect((await bytesOf(demo, await demo.actor(login), address)).equals(samples["plan.pdf"])).toBe(true);
    }
    for (const login of ["gaest", "arkivar", "admin"] as const) {
      const actor = await demo.actor(login);
      expect([login, await outcome(demo.services.fetchAttachment(actor, address))]).toEqual([
        login,
        "attachment-unknown",
      ]);
    }
    const secretary = await demo.actor("sekretaer");
    const real = await demo.real();
    for (const wrong of [
      { ...address, attachmentId: unknown },
      { ...address, itemId: unknown },
      { ...address, itemId: otherId },
      { ...address, meetingId: real.id },
    ]) {
      expect(await outcome(demo.services.fetchAttachment(secretary, wrong))).toBe("attachment-unknown");
    }
  });

  it("that is closed reaches no case author, and no recused member", async () => {
    const { demo, services, meetingId, itemId, secretary, attach, list } = await draft();
    await attach(sample("plan.pdf"));
    const [attachment] = await list();
    const address = { meetingId, itemId, attachmentId: attachment?.id ?? "" };
    await services.changeItemFact(secretary, itemId, { field: "access", from: "open", to: "closed" });
    const [author, member] = [await demo.actor("sagsbehandler"), await demo.actor("direktoer")];
    expect(await outcome(services.fetchAttachment(author, address))).toBe("attachment-unknown");
    expect(await outcome(services.attachFiles(author, itemId, sent(sample("plan.pdf"))))).toBe("item-unknown");
    expect(await outcome(services.fetchAttachment(member, address))).toBe("done");
    await setStage(demo, meetingId, "in-session");
    await services.declareRecusal(member, itemId, { personId: null, reason: null });
    expect(await outcome(services.fetchAttachment(member, address))).toBe("attachment-unknown");
    expect(await outcome(services.fetchAttachment(secretary, address))).toBe("done");
  });

  it("that has a title alone has nothing to fetch", async () => {
    const demo = await demoServices();
    const { id: meetingId, items } = await demo.real();
    const itemId = items[0]?.id ?? "";
    const secretary = await demo.actor("sekretaer");
    const [titled] = (await demo.services.readItem(secretary, itemId)).content?.attachments ?? [];
    expect(titled?.file).toBeNull();
    const address = { meetingId, itemId, attachmentId: titled?.id ?? "" };
    expect(await outcome(demo.services.fetchAttachment(secretary, address))).toBe("attachment-unknown");
  });
});

describe("[T3] a file", () => {
  it.each(Object.keys(samples) as (keyof typeof samples)[])("%s is what it says", async (name) => {
    const { attach, list } = await draft();
    await attach(sample(name));
    const [attachment] = await list();
    expect(attachment).toMatchObject({ title: name.replace(/\..*/, ""), file: { name, size: samples[name].length } });
  });

  const html = Buffer.from("<!DOCTYPE html><script>alert(1)</script>");
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  it.each([
    ["a PDF called an image", "kort.png", samples["plan.pdf"], "", "attachment-type-differs"],
    ["an image called a PDF", "plan.pdf", samples["kort.png"], "application/pdf", "attachment-type-differs"],
    ["a page called a text", "side.txt", html, "text/plain", "attachment-type-differs"],
    ["a drawing called an image", "tegning.png", svg, "image/png", "attachment-type-differs"],
    ["a page", "side.html", html, "text/html", "attachment-type-refused"],
    ["a drawing", "tegning.svg", svg, "image/svg+xml", "attachment-type-refused"],
    ["a program called a text", "a.txt", Buffer.from("MZ\x90\x00\x03\x00", "latin1"), "", "attachment-type-differs"],
    ["a text that is not UTF-8", "a.txt", Buffer.from("bl\xe5b\xe6r", "latin1"), "", "attachment-type-differs"],
    ["any zip file called a document", "a.docx", zip({ "a.txt": "x" }), "", "attachment-type-differs"],
    ["a spreadsheet called a document", "a.docx", samples["budget.xlsx"], "", "attachment-type-differs"],
    ["a PDF sent as a page", "plan.pdf", samples["plan.pdf"], "text/html", "attachment-type-differs"],
    ["a file without an ending", "plan", samples["plan.pdf"], "application/pdf", "attachment-type-refused"],
    ["two endings", "plan.pdf.exe", samples["plan.pdf"], "application/pdf", "attachment-type-refused"],
    ["nothing", "plan.pdf", Buffer.alloc(0), "application/pdf", "attachment-empty"],
  ])("that is %s is refused, and leaves nothing", async (_what, name, bytes, type, refusal) => {
    const { demo, attach, list } = await draft();
    expect(await outcome(attach({ name, bytes, type }))).toBe(refusal);
    expect([await list(), await onDisk(demo)]).toEqual([[], []]);
  });
});

describe("[T4] files come whole or not at all", () => {
  it("one that lies takes those that came before it along", async () => {
    const { demo, attach, list } = await draft();
    const liar = { name: "kort.png", bytes: samples["plan.pdf"] };
    expect(await outcome(attach(sample("tal.csv"), sample("plan.pdf"), liar))).toBe("attachment-type-differs");
    expect([await list(), await onDisk(demo)]).toEqual([[], []]);
  });

  it("one byte too many is refused, and a file of exactly as many as there may be is not", async () => {
    const { demo, attach, titles } = await draft();
    const large = Buffer.alloc(attachmentBounds.bytes + 1, "x");
    expect(await outcome(attach({ name: "stor.txt", bytes: large }))).toBe("attachment-too-large");
    expect(await onDisk(demo)).toEqual([]);
    await attach({ name: "stor.txt", bytes: large.subarray(1) });
    expect(await titles()).toEqual(["stor"]);
  });

  it.each([
    ["breaks off in a file", 400, true],
    ["ends in a file", 400, false],
    ["breaks off in a heading", 60, true],
    ["ends in a heading", 60, false],
  ])("a form that %s leaves nothing", async (_what, length, isBroken) => {
    const { demo, services, itemId, secretary, list } = await draft();
    const whole = sent({ name: "lang.txt", bytes: Buffer.alloc(4000, "x") });
    const bytes = new Uint8Array(await new Response(whole.body).arrayBuffer());
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytes.slice(0, length)),
      pull: (controller) => (isBroken ? controller.error(new Error("aborted")) : controller.close()),
    });
    const { contentType } = whole;
    expect(await outcome(services.attachFiles(secretary, itemId, { contentType, length: 0, body }))).toBe(
      "attachment-broken-off",
    );
    expect([await list(), await onDisk(demo)]).toEqual([[], []]);
  });

  it("what is no form with files is refused", async () => {
    const { services, itemId, secretary } = await draft();
    const body = () => new Response("x").body;
    for (const contentType of ["", "text/plain", "multipart/form-data", "multipart/form-data; boundary="]) {
      expect(await outcome(services.attachFiles(secretary, itemId, { contentType, length: 0, body: body() }))).toBe(
        "input-invalid",
      );
    }
    expect(await outcome(services.attachFiles(secretary, itemId, sent()))).toMatch(/input-invalid|broken-off/);
    const empty = sent({ name: "", bytes: Buffer.alloc(0), type: "application/octet-stream" });
    expect(await outcome(services.attachFiles(secretary, itemId, empty))).toBe("input-invalid");
  });

  it("an item that is sent out while they come gets none", async () => {
    const { demo, services, meetingId, itemId, secretary, list } = await draft();
    const whole = sent(sample("plan.pdf"));
    const bytes = new Uint8Array(await new Response(whole.body).arrayBuffer());
    let step = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        step += 1;
        if (step === 2) await setStage(demo, meetingId, "agenda-published");
        if (step === 3) return controller.close();
        controller.enqueue(step === 1 ? bytes.slice(0, 200) : bytes.slice(200));
      },
    });
    const { contentType } = whole;
    expect(await outcome(services.attachFiles(secretary, itemId, { contentType, length: 0, body }))).toBe(
      "meeting-not-draft",
    );
    expect([await list(), await onDisk(demo)]).toEqual([[], []]);
  });

  it("an item has no more than it may have, however many are sent at once", async () => {
    const { demo, services, itemId, secretary, list } = await draft();
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        name: `${from + index}.txt`,
        bytes: Buffer.from(`${from + index}`),
      }));
    await services.attachFiles(secretary, itemId, sent(...many(0, 40)));
    const both = [many(100, 10), many(200, 10)].map((files) =>
      outcome(services.attachFiles(secretary, itemId, sent(...files))),
    );
    expect((await Promise.all(both)).sort()).toEqual(["attachments-full", "done"]);
    expect(await list()).toHaveLength(attachmentBounds.perItem);
    expect(await onDisk(demo)).toHaveLength(attachmentBounds.perItem);
    expect(await outcome(services.attachFiles(secretary, itemId, sent(sample("plan.pdf"))))).toBe("attachments-full");
  });

  it("what a killed server left half done is gone after the next start", async () => {
    const { demo, attach } = await draft();
    await attach(sample("plan.pdf"));
    const folder = folderOf(demo);
    await mkdir(join(folder, "incoming"), { recursive: true });
    await writeFile(join(folder, "incoming", unknown), "half");
    await mkdir(join(folder, "ab"), { recursive: true });
    await writeFile(join(folder, "ab", "ab".repeat(32)), "kept, and no row came");
    await writeFile(join(folder, "notes of the operator"), "stays");
    await createAttachmentFiles(folder).sweep(await demo.store.read(attachedFiles));
    expect((await onDisk(demo)).toSorted()).toEqual([sha256(samples["plan.pdf"]), "notes of the operator"].toSorted());
  });
});

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("[T5] a file on disk", () => {
  it("is kept once for many, and goes with the last that refers to it", async () => {
    const { demo, services, itemId, otherId, secretary, attach, list } = await draft();
    await attach(sample("plan.pdf"), { ...sample("plan.pdf"), name: "samme.pdf" });
    await services.attachFiles(secretary, otherId, sent(sample("plan.pdf")));
    expect(await onDisk(demo)).toEqual([sha256(samples["plan.pdf"])]);
    for (const { id } of await list()) await services.removeAttachment(secretary, itemId, id);
    expect(await onDisk(demo)).toHaveLength(1);
    const [last] = await list(otherId);
    await services.removeAttachment(secretary, otherId, last?.id ?? "");
    expect(await onDisk(demo)).toEqual([]);
    expect(await outcome(services.removeAttachment(secretary, otherId, last?.id ?? ""))).toBe("attachment-unknown");
  });

  it("is there for a copy of its item, and stays when the first is removed", async () => {
    const { demo, services, meetingId, itemId, secretary, attach, list } = await draft();
    await attach(sample("plan.pdf"), sample("kort.png"));
    const copy = await services.duplicateItem(secretary, itemId);
    for (const { id } of await list()) await services.removeAttachment(secretary, itemId, id);
    const copies = await list(copy.itemId);
    expect(copies.map(({ file }) => file?.name)).toEqual(["plan.pdf", "kort.png"]);
    const address = { meetingId, itemId: copy.itemId, attachmentId: copies[0]?.id ?? "" };
    expect((await bytesOf(demo, secretary, address)).equals(samples["plan.pdf"])).toBe(true);
  });

  it("goes where its item goes, and waits for one that was taken off", async () => {
    const { demo, services, itemId, secretary, attach, titles } = await draft();
    await attach(sample("plan.pdf"));
    const [body] = await services.planningChoices(secretary);
    const plan = { bodyId: body?.id ?? "", startsAt: "2022-03-09T09:00", place: "Rådhuset" };
    const { meetingId: later } = await services.planMeeting(secretary, plan);
    await services.moveItem(secretary, itemId, later);
    expect(await titles()).toEqual(["plan"]);
    await services.removeItem(secretary, itemId);
    await createAttachmentFiles(folderOf(demo)).sweep(await demo.store.read(attachedFiles));
    await services.restoreItem(secretary, itemId);
    const [attachment] = (await services.readItem(secretary, itemId)).content?.attachments ?? [];
    const address = { meetingId: later, itemId, attachmentId: attachment?.id ?? "" };
    expect((await bytesOf(demo, secretary, address)).equals(samples["plan.pdf"])).toBe(true);
  });

  it("is there while others attach and remove the same", async () => {
    const { demo, services, itemId, secretary, attach, list } = await draft();
    for (let round = 0; round < 10; round += 1) {
      await attach(sample("plan.pdf"));
      const [old] = await list();
      await Promise.all([services.removeAttachment(secretary, itemId, old?.id ?? ""), attach(sample("plan.pdf"))]);
      expect(await onDisk(demo)).toEqual([sha256(samples["plan.pdf"])]);
      for (const { id } of await list()) await services.removeAttachment(secretary, itemId, id);
      expect(await onDisk(demo)).toEqual([]);
    }
  });
});

describe("[T6] two who change attachments at once", () => {
  const three = [sample("plan.pdf"), sample("kort.png"), sample("tal.csv")];

  it("both move what they move", async () => {
    const { services, itemId, secretary, attach, list, titles } = await draft();
    await attach(...three);
    const [plan = "", map = "", figures = ""] = (await list()).map(({ id }) => id);
    await Promise.all([
      services.placeAttachment(secretary, itemId, figures, plan),
      services.placeAttachment(secretary, itemId, map, null),
    ]);
    expect(await titles()).toEqual(["tal", "plan", "kort"]);
    expect(await outcome(services.placeAttachment(secretary, itemId, plan, unknown))).toBe("changed-meanwhile");
    await services.removeAttachment(secretary, itemId, map);
    expect(await outcome(services.placeAttachment(secretary, itemId, plan, map))).toBe("changed-meanwhile");
    await attach(sample("foto.jpg"));
    expect(await titles()).toEqual(["tal", "plan", "foto"]);
  });

  it("do not overwrite each other's title", async () => {
    const { services, itemId, secretary, attach, list, titles } = await draft();
    await attach(sample("plan.pdf"));
    const [{ id } = { id: "" }] = await list();
    const retitle = (from: string, to: string) =>
      outcome(services.retitleAttachment(secretary, itemId, id, { from, to }));
    expect(await retitle("plan", "  Helhedsplan   2019 ")).toBe("done");
    expect(await retitle("plan", "Plan B")).toBe("changed-meanwhile");
    expect(await retitle("plan", "Helhedsplan 2019")).toBe("done");
    expect(await titles()).toEqual(["Helhedsplan 2019"]);
    for (const bad of ["", "   ", "x".repeat(301), "a\u0000b"]) {
      expect(await retitle("Helhedsplan 2019", bad)).toBe("input-invalid");
    }
  });

  it("tells the item's readers, and nobody else", async () => {
    const { demo, services, meetingId, itemId, secretary, attach } = await draft();
    await services.changeItemFact(secretary, itemId, { field: "access", from: "open", to: "closed" });
    const heard: string[] = [];
    let tell = () => {};
    const told = new Promise<void>((resolve) => {
      tell = resolve;
    });
    for (const login of ["direktoer", "sagsbehandler"] as const) {
      await services.watchMeeting(await demo.actor(login), meetingId, ({ kind }) => {
        if (kind !== "changed") return;
        heard.push(login);
        if (login === "direktoer") tell();
      });
    }
    await attach(sample("plan.pdf"));
    await told;
    expect(heard).toEqual(["direktoer"]);
  });
});

describe("[T7] a file with a long or odd name", () => {
  it.each([
    ["../../etc/passwd.txt", "passwd.txt"],
    ["..\\..\\windows\\a.txt", "a.txt"],
    ["/tmp/x.txt", "x.txt"],
    ["æøå ÆØÅ – “citat” 'a' ;=%22.txt", /^æøå ÆØÅ – “citat” 'a' ;=(%22|")\.txt$/],
    ["a\u0007b\u202Etxt.exe\u200B.txt", "abtxt.exe.txt"],
    [`${"lang".repeat(200)}.txt`, `${"lang".repeat(49)}.txt`],
    ["å".normalize("NFD").repeat(300).concat(".txt"), `${"å".repeat(196)}.txt`],
    ["😀".repeat(150).concat(".TXT"), `${"😀".repeat(150)}.TXT`],
  ])("name %#: kept under its content, and called what can be read of it", async (name, kept) => {
    const { demo, attach, list } = await draft();
    await attach({ name, bytes: Buffer.from("indhold") });
    const [attachment] = await list();
    expect(attachment?.file?.name).toEqual(kept instanceof RegExp ? expect.stringMatching(kept) : kept);
    expect(await onDisk(demo)).toEqual([sha256(Buffer.from("indhold"))]);
  });
});

it("[T8] an agenda that is sent out names each file by its content, and no file name", async () => {
  const { demo, services, meetingId, itemId, secretary, attach, list } = await draft();
  await attach(sample("plan.pdf"));
  const [{ id } = { id: "" }] = await list();
  await services.retitleAttachment(secretary, itemId, id, { from: "plan", to: "Helhedsplan" });
  await services.sendOutAgenda(secretary, meetingId);
  const published = await demo.store.read((db) => db.selectFrom("publication").select("document").execute());
  const document = JSON.parse(published[0]?.document ?? "null");
  expect(document.items[0].content.attachments).toEqual([
    {
      title: "Helhedsplan",
      file: { sha256: sha256(samples["plan.pdf"]), size: samples["plan.pdf"].length, mediaType: "application/pdf" },
    },
  ]);
  expect(JSON.stringify(document)).not.toContain("plan.pdf");
  expect(await outcome(services.removeAttachment(secretary, itemId, id))).toBe("meeting-not-draft");
});
