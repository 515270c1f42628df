import { describe, expect, it } from "vitest";
import type { Room } from "../../../domain/document/room.ts";
import { createPlanning } from "../../../server/services/planning.ts";
import { type DemoCollab, type DemoLogin, demoCollab, writeParagraph } from "../../support/demo-collab.ts";
import { demoServices } from "../../support/demo-services.ts";

/** The demo's draft with its sockets, planned as the server has it: who may read or write is judged again at once. */
async function liveDraft() {
  const demo = await demoServices();
  const live = await demoCollab(demo);
  let judged: Promise<void> = Promise.resolve();
  const planning = createPlanning({
    ...demo.parts,
    onMeetingChanged: demo.parts.watch.meetingChanged,
    onItemChanged: (itemId) => {
      judged = demo.collab.rejudge(itemId);
    },
  });
  const [item] = (await demo.example()).items;
  const room: Room = { itemId: item?.id ?? "", zone: "case" };
  return { demo, live, planning, room, judged: () => judged };
}

const inStep = async (live: DemoCollab, login: DemoLogin, room: Room) => {
  const client = live.join(login, room);
  await client.until(() => client.provider.synced);
  return client;
};

describe("[G9] an open socket", () => {
  it("of the case author is closed when the item is closed, and nothing more of it reaches them", async () => {
    const { demo, live, planning, room, judged } = await liveDraft();
    const author = await inStep(live, "sagsbehandler", room);
    const secretary = await inStep(live, "sekretaer", room);
    await planning.changeItemFact(await demo.actor("sekretaer"), room.itemId, {
      field: "access",
      from: "open",
      to: "closed",
    });
    await judged();
    await author.until(() => author.closes.length > 0);
    expect(author.closes[0]).toMatchObject({ reason: "room-unknown" });
    writeParagraph(secretary.doc, "summary", "Hemmeligt");
    await secretary.saved();
    expect(JSON.stringify(author.doc.getXmlFragment("summary").toString())).not.toContain("Hemmeligt");
  });

  it("of a case author who is replaced stays open to read, and writes no more", async () => {
    const { demo, planning, room, judged } = await liveDraft();
    const author = await demo.actor("sagsbehandler");
    expect(await demo.services.authorizeRoom(author, room)).toBe("write");
    const authorId = author.kind === "person" ? author.personId : "";
    await planning.changeItemFact(await demo.actor("sekretaer"), room.itemId, {
      field: "caseAuthorId",
      from: authorId,
      to: "",
    });
    await judged();
    expect(await demo.services.authorizeRoom(author, room)).toBe("read");
  });

  it("[G6] of an item that is taken off the agenda is closed, and its room falls quiet without a trace of trouble", async () => {
    const { demo, live, planning, room, judged } = await liveDraft();
    const secretary = await inStep(live, "sekretaer", room);
    writeParagraph(secretary.doc, "summary", "Skrevet lige før");
    await secretary.saved();
    await planning.removeItem(await demo.actor("kommunaldirektoer"), room.itemId);
    await judged();
    await secretary.until(() => secretary.closes.length > 0);
    await planning.restoreItem(await demo.actor("kommunaldirektoer"), room.itemId);
    const texts = await demo.collab.readTexts(room);
    expect(JSON.stringify(texts.summary)).toContain("Skrevet lige før");
  });
});
