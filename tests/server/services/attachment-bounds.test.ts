import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { appendAttachments } from "../../../db/queries/attachments.ts";
import { attachmentBounds } from "../../../domain/meeting/attachments.ts";
import { isRefusal, Refusal } from "../../../domain/refusal.ts";
import type { SentFiles } from "../../../server/attachments/read-sent-files.ts";
import { createUploadPlaces } from "../../../server/attachments/upload-places.ts";
import { type DemoServices, demoServices } from "../../support/demo-services.ts";
import { formWith, type SampleFile, sample } from "../../support/sample-files.ts";

const megabyte = 1_048_576;
const big = { name: "stor.txt", bytes: Buffer.alloc(2 * megabyte, "x") };

/** "done", or the code of the refusal and what it is of. */
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => {
      if (!isRefusal(error)) throw error;
      return [error.refusal, error.facts.of].filter(Boolean).join(" ");
    },
  );

/** A form with these files, as the server gets it. */
async function sent(...files: readonly SampleFile[]): Promise<SentFiles> {
  const { headers, body } = new Request("http://localhost/", { method: "POST", body: formWith(...files) });
  const bytes = await new Response(body).arrayBuffer();
  return {
    contentType: headers.get("content-type") ?? "",
    length: bytes.byteLength,
    body: new Response(bytes).body,
  };
}

/** A form that has begun, and goes on when it is told to. */
async function begun(file: SampleFile) {
  const { contentType, length, body } = await sent(file);
  const bytes = new Uint8Array(await new Response(body).arrayBuffer());
  let goOn = () => {};
  const isTold = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let isRead = false;
  const held = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        isRead = true;
        await isTold;
        controller.enqueue(bytes);
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  return { form: { contentType, length, body: held } satisfies SentFiles, goOn, isRead: () => isRead };
}

/** Gives an item files of so many bytes, without sending them. */
const fill = ({ store }: DemoServices, itemId: string, bytes: number) =>
  store.write({ kind: "operator" }, async (db) => {
    const id = crypto.randomUUID();
    const file = { sha256: id, size: bytes, mediaType: "application/pdf", name: "fyld.pdf" };
    const stored = { ...file, uploadedAt: "2022-01-01T00:00:00.000Z", uploadedBy: null };
    await appendAttachments(db, itemId, [{ id, title: "Fyld", file: stored }]);
    return { result: undefined, audit: { action: "test", subject: "item" } };
  });

const onDisk = async ({ store }: DemoServices) => {
  const folder = join(dirname(store.file), "attachments");
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((entry) => entry.isFile()).length;
};

async function draft() {
  const demo = await demoServices();
  const { services } = demo;
  const secretary = await demo.actor("sekretaer");
  const { id: meetingId, items } = await demo.example();
  const [first, second] = items.map(({ id }) => id);
  return { demo, services, secretary, meetingId, itemId: first ?? "", otherId: second ?? "" };
}

describe("[T9] what the attachments of an item and of a meeting may be together", () => {
  it("an item's are refused before a byte is read, and when it shows only in the end", async () => {
    const { demo, services, secretary, itemId, otherId } = await draft();
    await fill(demo, itemId, attachmentBounds.bytesPerItem - megabyte);
    const { form, isRead } = await begun(big);
    expect(await outcome(services.attachFiles(secretary, itemId, form))).toBe("attachments-too-large item");
    expect(isRead()).toBe(false);
    const unsaid = { ...(await sent(big)), length: 0 };
    expect(await outcome(services.attachFiles(secretary, itemId, unsaid))).toBe("attachments-too-large item");
    expect(await onDisk(demo)).toBe(0);
    expect(await outcome(services.attachFiles(secretary, itemId, await sent(sample("plan.pdf"))))).toBe("done");
    expect(await outcome(services.attachFiles(secretary, otherId, await sent(big)))).toBe("done");
  });

  it("a meeting's count those of items that were taken off, and hold for copies and for what is moved there", async () => {
    const { demo, services, secretary, itemId, otherId, meetingId } = await draft();
    const { itemId: gone } = await services.addItem(secretary, meetingId, "Taget af");
    await fill(demo, gone, attachmentBounds.bytesPerMeeting - megabyte);
    await services.removeItem(secretary, gone);
    expect(await outcome(services.attachFiles(secretary, itemId, await sent(big)))).toBe(
      "attachments-too-large meeting",
    );

    const [body] = await services.planningChoices(secretary);
    const plan = { bodyId: body?.id ?? "", startsAt: "2022-03-09T09:00", place: "Rådhuset" };
    const { meetingId: elsewhere } = await services.planMeeting(secretary, plan);
    const { itemId: heavy } = await services.addItem(secretary, elsewhere, "Tungt");
    await fill(demo, heavy, 2 * megabyte);
    expect(await outcome(services.moveItem(secretary, heavy, meetingId))).toBe("attachments-too-large meeting");
    expect((await services.readMeeting(secretary, elsewhere)).items.map(({ id }) => id)).toContain(heavy);
    await fill(demo, otherId, megabyte / 2);
    expect(await outcome(services.duplicateItem(secretary, otherId))).toBe("done");
    expect(await outcome(services.duplicateItem(secretary, otherId))).toBe("attachments-too-large meeting");
  });

  it("tells nobody of what they may not read", async () => {
    const { demo, services, secretary, itemId, otherId } = await draft();
    await services.changeItemFact(secretary, otherId, { field: "access", from: "open", to: "closed" });
    await fill(demo, otherId, attachmentBounds.bytesPerMeeting);
    const author = await demo.actor("sagsbehandler");
    expect(await outcome(services.attachFiles(author, itemId, await sent(big)))).toBe("done");
    expect(await outcome(services.attachFiles(secretary, itemId, await sent(big)))).toBe(
      "attachments-too-large meeting",
    );
  });
});

describe("[T10] uploads at once", () => {
  it("are so many of a person, and whoever comes on top is not read; a place that is free again is given", async () => {
    const { demo, services, secretary, itemId } = await draft();
    const file = (name: string) => ({ name, bytes: Buffer.from(name) });
    const names = Array.from({ length: attachmentBounds.uploadsOfPerson }, (_, index) => `${index}.txt`);
    const forms = await Promise.all(names.map((name) => begun(file(name))));
    const underWay = forms.map(({ form }) => outcome(services.attachFiles(secretary, itemId, form)));
    await expect.poll(() => forms.every(({ isRead }) => isRead())).toBe(true);
    const { form, isRead } = await begun(file("for-meget.txt"));
    expect(await outcome(services.attachFiles(secretary, itemId, form))).toBe("too-many-uploads person");
    expect(isRead()).toBe(false);
    const other = await demo.actor("direktoer");
    expect(await outcome(services.attachFiles(other, itemId, await sent(file("anden.txt"))))).toBe("done");
    for (const { goOn } of forms) goOn();
    expect(await Promise.all(underWay)).toEqual(names.map(() => "done"));
    expect(await outcome(services.attachFiles(secretary, itemId, await sent(file("igen.txt"))))).toBe("done");
  });

  it("are so many of all, and one that is refused gives its place back", async () => {
    const places = createUploadPlaces({ ofPerson: 2, inAll: 3 });
    const ends: (() => void)[] = [];
    const held = () => new Promise<void>((resolve) => ends.push(resolve));
    const all = ["a", "a", "b"].map((who) => outcome(places.within(who, held)));
    expect(await outcome(places.within("c", held))).toBe("too-many-uploads all");
    expect(await outcome(places.within("a", held))).toBe("too-many-uploads person");
    ends[2]?.();
    expect(await all[2]).toBe("done");
    expect(await outcome(places.within("c", () => Promise.reject(new Refusal("attachment-empty"))))).toBe(
      "attachment-empty",
    );
    expect(await outcome(places.within("c", async () => {}))).toBe("done");
    for (const end of ends) end();
    expect(await Promise.all(all)).toEqual(["done", "done", "done"]);
  });
});
