import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { appendUpdates } from "../../../db/queries/rooms.ts";
import type { Actor } from "../../../domain/access/actor.ts";
import type { RichTextNode } from "../../../domain/document/rich-text.ts";
import { type Room, roomName } from "../../../domain/document/room.ts";
import { canonicalJson } from "../../../server/archive/canonical-json.ts";
import { paragraph, textOf, WrittenLog } from "../../collab/written-log.ts";
import { type DemoServices, demoServices } from "../../support/demo-services.ts";

const secret = "Hemmelig drøftelse";
const logins = ["kommunaldirektoer", "direktoer", "sekretaer", "sagsbehandler", "gaest", "arkivar", "admin"] as const;
const idOf = (actor: Actor): string => (actor.kind === "person" ? actor.personId : "");

interface Written extends DemoServices {
  readonly room: Room;
}

/** A room of the demo in which the secretary and the director have written, in two sessions. */
async function written(zone: Room["zone"], number: number, fragment: string, words = "Direktionen"): Promise<Written> {
  const demo = await demoServices();
  const meeting = zone === "case" ? await demo.example() : await demo.real();
  const itemId = meeting.items.find((item) => item.number === number)?.id ?? "";
  const room: Room = { itemId, zone };
  const log = new WrittenLog();
  const [secretary, director] = [idOf(await demo.actor("sekretaer")), idOf(await demo.actor("direktoer"))];
  const found = await demo.store.read((db) =>
    db.selectFrom("room_update").select("bytes").where("room", "=", roomName(room)).execute(),
  );
  log.imported(found.map(({ bytes }) => bytes));
  log
    .write(secretary, textOf(paragraph(words)), fragment)
    .write(director, textOf(paragraph(`${words} drøftede sagen`)), fragment)
    .write(director, textOf(paragraph(`${words} drøftede hele sagen`)), fragment);
  const ats = ["2026-01-12T09:01:10.000Z", "2026-01-12T09:05:00.000Z", "2026-01-12T10:00:00.000Z"];
  const updates = log.updates.slice(found.length).map((bytes, index) => ({
    bytes,
    at: ats[index] ?? "",
    authorId: log.doers[found.length + index]?.authorId ?? null,
  }));
  await demo.store.journal((db) => appendUpdates(db, roomName(room), updates));
  return { ...demo, room };
}

const words = (node: RichTextNode): string => node.text ?? (node.content ?? []).map(words).join("");
const auditOf = ({ store }: DemoServices) =>
  store.read((db) => db.selectFrom("audit_log").selectAll().where("subject", "like", "item/%").execute());

describe("history", () => {
  it("[H1] lists sessions of writing, newest first, with who wrote; what came with an import says so", async () => {
    const { services, actor, room } = await written("case", 1, "summary");
    const { entries, mayWrite } = await services.readHistory(await actor("sekretaer"), room);
    expect(mayWrite).toBe(true);
    const people = entries.map((entry) =>
      entry.kind === "session"
        ? entry.authors.map((author) => (author.kind === "person" ? author.person.initials : author.kind))
        : entry.kind,
    );
    expect(people).toEqual([["DV"], ["SE", "DV"], ["import"]]);
    const [newest, middle] = entries;
    expect(newest).toMatchObject({ kind: "session", seq: 4, before: 3, from: "2026-01-12T10:00:00.000Z" });
    expect(middle).toMatchObject({
      seq: 3,
      before: 1,
      moments: [
        { seq: 3, before: 2 },
        { seq: 2, before: 1 },
      ],
    });
  });

  it("[H1] compares two moments, section by section, by author", async () => {
    const { services, actor, room } = await written("case", 1, "summary");
    const secretary = await actor("sekretaer");
    const { sections, authors } = await services.compareVersions(secretary, room, { from: 1, to: 4 });
    expect(sections.map(({ key }) => key)).toEqual(
      (await services.readItem(secretary, room.itemId)).content?.sections.map(({ key }) => key),
    );
    expect(
      authors.map(({ author, ...counts }) => [author.kind === "person" && author.person.initials, counts]),
    ).toEqual([
      ["SE", { inserted: 1, deleted: 1, formatted: 0 }],
      ["DV", { inserted: 1, deleted: 0, formatted: 0 }],
    ]);
    const still = await services.compareVersions(secretary, room, { from: 3, to: 3 });
    expect(words(still.sections[0]?.text ?? textOf())).toBe("Direktionen drøftede sagen");
    expect(await services.compareVersions(secretary, room, { from: 4, to: 1 })).toEqual(
      await services.compareVersions(secretary, room, { from: 1, to: 4 }),
    );
    for (const span of [
      { from: 1, to: 99 },
      { from: -1, to: 4 },
      { from: 0.5, to: 4 },
    ]) {
      await expect(services.compareVersions(secretary, room, span)).rejects.toMatchObject({
        refusal: "moment-unknown",
      });
    }
  });

  it("[H5] a named version keeps its texts with their hash; the audit log doesn't hear its name", async () => {
    const demo = await written("case", 1, "summary");
    const { services, actor, room, store } = demo;
    const secretary = await actor("sekretaer");
    await services.nameVersion(secretary, room, { seq: 3, name: "  Før kaffe  " });
    const row = await store.read((db) => db.selectFrom("room_version").selectAll().executeTakeFirstOrThrow());
    expect(row).toMatchObject({ room: roomName(room), seq: 3, kind: "named", name: "Før kaffe" });
    expect(row.texts).toBe(canonicalJson(JSON.parse(row.texts)));
    expect(row.sha256).toBe(createHash("sha256").update(row.texts).digest("hex"));
    expect(JSON.parse(row.texts).summary).toEqual(textOf(paragraph("Direktionen drøftede sagen")));
    const { entries } = await services.readHistory(secretary, room);
    expect(entries.map(({ kind, seq, before }) => [kind, seq, before])).toEqual([
      ["session", 4, 3],
      ["named", 3, 0],
      ["session", 3, 1],
      ["session", 1, 0],
    ]);
    const audit = await auditOf(demo);
    expect(audit.map(({ action }) => action)).toEqual(["name-version"]);
    expect(JSON.stringify(audit)).not.toContain("kaffe");
  });

  it("[H2] a version brought back is a new edit of whoever did it, of one section or all", async () => {
    const demo = await written("case", 1, "summary");
    const { services, actor, room, store } = demo;
    const secretary = await actor("sekretaer");
    const before = await services.readHistory(secretary, room);
    await services.restoreVersion(secretary, room, { seq: 2, section: "summary" });
    const text = async (key: string) => {
      const { content } = await services.readItem(secretary, room.itemId);
      return words(content?.sections.find((section) => section.key === key)?.text ?? textOf());
    };
    expect(await text("summary")).toBe("Direktionen");
    expect(await text("presentation")).toContain("Skriv sagen her");
    const rows = await store.read((db) =>
      db.selectFrom("room_update").select(["seq", "author_id"]).where("room", "=", roomName(room)).execute(),
    );
    expect(rows.at(-1)).toEqual({ seq: 5, author_id: idOf(secretary) });
    await services.restoreVersion(await actor("sagsbehandler"), room, { seq: 1, section: null });
    expect(await text("summary")).toContain("Dette er et eksempel");
    const after = await services.readHistory(secretary, room);
    expect(after.entries.slice(-before.entries.length)).toEqual(before.entries);
    const audit = await auditOf(demo);
    expect(audit.map(({ action, facts }) => [action, JSON.parse(facts)])).toEqual([
      ["restore-version", { seq: 2, section: "summary" }],
      ["restore-version", { seq: 1, section: null }],
    ]);
    await expect(services.restoreVersion(secretary, room, { seq: 1, section: "nix" })).rejects.toMatchObject({
      refusal: "input-invalid",
    });
  });

  it("[H2] needs a moment that there is, and a name that can be read", async () => {
    const { services, actor, room } = await written("case", 1, "summary");
    const secretary = await actor("sekretaer");
    for (const seq of [0, 99, -1]) {
      const refused = { refusal: "moment-unknown" };
      await expect(services.nameVersion(secretary, room, { seq, name: "Navn" })).rejects.toMatchObject(refused);
      await expect(services.restoreVersion(secretary, room, { seq, section: null })).rejects.toMatchObject(refused);
    }
    for (const name of ["", "   ", "x".repeat(81)]) {
      await expect(services.nameVersion(secretary, room, { seq: 3, name })).rejects.toMatchObject({
        refusal: "input-invalid",
      });
    }
  });
});

type Answer = "writes" | "reads" | "room-unknown";

/** What each gets of a room's history. */
async function answers({ services, actor, room }: Written): Promise<Record<string, Answer | string>> {
  const found: Record<string, string> = {};
  for (const login of logins) {
    const who = await actor(login);
    const asked = [
      services.readHistory(who, room),
      services.compareVersions(who, room, { from: 0, to: 2 }),
      services.nameVersion(who, room, { seq: 2, name: "Navn" }),
      services.restoreVersion(who, room, { seq: 2, section: null }),
    ];
    const outcomes = (await Promise.allSettled(asked)).map((each) =>
      each.status === "fulfilled" ? "" : (each.reason as { refusal: string }).refusal,
    );
    const [read, compare, name, restore] = outcomes;
    expect([read, name], login).toEqual([compare, restore]);
    found[login] = read !== "" ? (read ?? "") : name === "" ? "writes" : "reads";
    expect(read === "" ? ["", "room-read-only"] : [read], login).toContain(name);
  }
  return found;
}

describe("who sees history", () => {
  it("[A14] [H2] of a case in draft: the board and its case author, who write it too", async () => {
    expect(await answers(await written("case", 1, "summary"))).toEqual({
      kommunaldirektoer: "writes",
      direktoer: "writes",
      sekretaer: "writes",
      sagsbehandler: "writes",
      gaest: "room-unknown",
      arkivar: "room-unknown",
      admin: "room-unknown",
    });
  });

  it("[A14] [H2] of minutes: the board alone", async () => {
    expect(await answers(await written("minutes", 1, "decision"))).toEqual({
      kommunaldirektoer: "writes",
      direktoer: "writes",
      sekretaer: "writes",
      sagsbehandler: "room-unknown",
      gaest: "room-unknown",
      arkivar: "room-unknown",
      admin: "room-unknown",
    });
  });

  it("[A12] [A14] [H2] of a frozen case: still read, no longer written", async () => {
    const demo = await written("case", 1, "summary");
    await demo.store.write({ kind: "operator" }, async (db) => ({
      result: await db
        .insertInto("room_freeze")
        .values({ room: roomName(demo.room), at: "", version_id: null })
        .execute(),
      audit: { action: "test", subject: "test" },
    }));
    expect(await answers(demo)).toMatchObject({ sekretaer: "reads", sagsbehandler: "reads", gaest: "room-unknown" });
  });

  it("[A4] [A5] [H3] of a closed item: nobody else hears a word of it, nor that there is any", async () => {
    const demo = await written("minutes", 3, "decision", secret);
    const { services, actor, room } = demo;
    await services.nameVersion(await actor("sekretaer"), room, { seq: 2, name: secret });
    expect(JSON.stringify(await auditOf(demo))).not.toContain("Hemmelig");
    expect(await answers(demo)).toMatchObject({
      sekretaer: "writes",
      sagsbehandler: "room-unknown",
      gaest: "room-unknown",
    });
    const guest = await actor("gaest");
    const nowhere: Room = { itemId: crypto.randomUUID(), zone: "minutes" };
    for (const asked of [room, nowhere]) {
      const refusal = await services.readHistory(guest, asked).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ refusal: "room-unknown", facts: {} });
    }
  });

  it("[A7] [H3] a recused member loses it at once", async () => {
    const demo = await written("minutes", 1, "decision");
    const member = await demo.actor("direktoer");
    const recusal = {
      id: "r",
      item_id: demo.room.itemId,
      person_id: idOf(member),
      declared_at: "now",
      withdrawn_at: null,
    };
    await demo.store.write({ kind: "operator" }, async (db) => ({
      result: await db.insertInto("recusal").values(recusal).execute(),
      audit: { action: "test", subject: "recusal" },
    }));
    expect(await answers(demo)).toMatchObject({ direktoer: "room-unknown", sekretaer: "writes" });
  });
});
