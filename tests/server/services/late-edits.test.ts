import { describe, expect, it } from "vitest";
import type { LateChange } from "../../../domain/document/late-edit.ts";
import type { RichText } from "../../../domain/document/rich-text.ts";
import type { Room } from "../../../domain/document/room.ts";
import type { DemoLogin } from "../../support/demo-collab.ts";
import { type DemoServices, demoServices } from "../../support/demo-services.ts";

const text = (words: string): RichText => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: words }] }],
});
const change = (fragment: string): LateChange => ({ fragment, frozen: text("før"), written: text("efter") });

async function withItem(which: "real" | "example", number: number) {
  const demo = await demoServices();
  const item = (await demo[which]()).items.find((each) => each.number === number);
  if (item === undefined) throw new Error(`no item ${number}`);
  const room: Room = { itemId: item.id, zone: "case" };
  const handIn = async (login: DemoLogin, changes: readonly LateChange[] = [change("summary")], note = "hilsen") =>
    demo.services.handInLateEdit(await demo.actor(login), room, { note, changes });
  return { demo, room, handIn };
}

async function seenBy(demo: DemoServices, login: DemoLogin, itemId: string) {
  const { content } = await demo.services.readItem(await demo.actor(login), itemId);
  return content?.lateEdits ?? null;
}

describe("[F3] [A15] what was written too late", () => {
  it("is read by whoever wrote it, the chair and the secretary, and nobody else", async () => {
    const { demo, room, handIn } = await withItem("example", 1);
    await handIn("direktoer");
    for (const login of ["kommunaldirektoer", "sekretaer"] as const) {
      expect(await seenBy(demo, login, room.itemId)).toMatchObject([
        { author: { name: "Direktør for Velfærd" }, note: "hilsen", changes: [change("summary")], maySettle: true },
      ]);
    }
    expect(await seenBy(demo, "direktoer", room.itemId)).toMatchObject([{ isSettled: false, maySettle: false }]);
    expect(await seenBy(demo, "sagsbehandler", room.itemId)).toEqual([]);
  });

  it("is handed in by who had a hand in the text alone", async () => {
    const { demo, room, handIn } = await withItem("example", 1);
    await handIn("sagsbehandler");
    expect(await seenBy(demo, "sagsbehandler", room.itemId)).toHaveLength(1);
    const real = await withItem("real", 1);
    await expect(real.handIn("gaest")).rejects.toMatchObject({ refusal: "not-allowed" });
    await expect(real.handIn("arkivar")).rejects.toMatchObject({ refusal: "not-allowed" });
    await expect(real.handIn("admin")).rejects.toMatchObject({ refusal: "item-unknown" });
  });

  it("that does not belong to the room, or to the schema, is refused, and nothing is kept", async () => {
    const { demo, room, handIn } = await withItem("example", 1);
    const hostile: readonly (readonly LateChange[])[] = [
      [],
      [change("decision")],
      [{ ...change("summary"), written: { type: "doc", content: [{ type: "script" }] } }],
      [
        {
          ...change("summary"),
          written: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text" }] }] },
        },
      ],
    ];
    for (const changes of hostile) {
      await expect(handIn("direktoer", changes)).rejects.toMatchObject({ refusal: "input-invalid" });
    }
    expect(await seenBy(demo, "sekretaer", room.itemId)).toEqual([]);
  });

  it("is settled by chair or secretary, once, and then only its author sees it", async () => {
    const { demo, room, handIn } = await withItem("example", 1);
    await handIn("direktoer");
    const [edit] = (await seenBy(demo, "sekretaer", room.itemId)) ?? [];
    const id = edit?.id ?? "";
    await expect(demo.services.settleLateEdit(await demo.actor("direktoer"), id)).rejects.toMatchObject({
      refusal: "item-unknown",
    });
    await demo.services.settleLateEdit(await demo.actor("sekretaer"), id);
    await demo.services.settleLateEdit(await demo.actor("kommunaldirektoer"), id);
    expect(await seenBy(demo, "sekretaer", room.itemId)).toEqual([]);
    expect(await seenBy(demo, "direktoer", room.itemId)).toMatchObject([{ isSettled: true }]);
  });

  it("is hidden from whoever is recused since, though they wrote it", async () => {
    const { demo, room, handIn } = await withItem("example", 1);
    await handIn("direktoer");
    const director = await demo.actor("direktoer");
    await demo.store.write(director, async (db) => {
      const personId = director.kind === "person" ? director.personId : "";
      const row = { id: "r", item_id: room.itemId, person_id: personId, declared_at: "2022-01-12T08:30:00.000Z" };
      await db.insertInto("recusal").values(row).execute();
      return { result: undefined, audit: { action: "recuse", subject: "test" } };
    });
    expect(await seenBy(demo, "direktoer", room.itemId)).toBeNull();
    await expect(handIn("direktoer")).rejects.toMatchObject({ refusal: "item-unknown" });
  });
});
