import { appendUpdates } from "../../db/queries/rooms.ts";
import { roomName } from "../../domain/document/room.ts";
import { encodeTexts } from "../../server/collab/texts.ts";
import { type DemoServices, demoServices } from "./demo-services.ts";

/** What stands in every part of the closed item. */
export const secret = "Hemmelig drøftelse af en opsigelse";
const paragraph = (text: string) =>
  ({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] }) as const;

/** The demo with something to hide: title, text, decision, attachment and guest of its closed item 3. */
export async function withSecret(): Promise<DemoServices & { readonly itemId: string }> {
  const demo = await demoServices();
  const itemId = (await demo.real()).items.find(({ access }) => access === "closed")?.id ?? "";
  const at = new Date().toISOString();
  await demo.store.journal(async (db) => {
    const update = (text: string, key: string) => [
      { authorId: null, at, bytes: encodeTexts({ [key]: paragraph(text) }) },
    ];
    await appendUpdates(db, roomName({ itemId, zone: "case" }), update(`${secret}, sag`, "presentation"));
    await appendUpdates(db, roomName({ itemId, zone: "minutes" }), update(`${secret}, beslutning`, "decision"));
  });
  await demo.store.write({ kind: "operator" }, async (db) => {
    await db
      .updateTable("agenda_item")
      .set({ title: `${secret}, titel` })
      .where("id", "=", itemId)
      .execute();
    await db
      .insertInto("attachment")
      .values({ id: "a", item_id: itemId, position: 0, title: `${secret}.pdf` })
      .execute();
    await db
      .insertInto("guest")
      .values({ id: "g", item_id: itemId, position: 0, name: secret, title: null, arrives_at: null, person_id: null })
      .execute();
    return { result: undefined, audit: { action: "test", subject: `item/${itemId}` } };
  });
  return { ...demo, itemId };
}
