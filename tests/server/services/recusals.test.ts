import { describe, expect, it } from "vitest";
import { stages } from "../../../domain/meeting/stage.ts";
import { createServices } from "../../../server/services.ts";
import { demoCollab } from "../../support/demo-collab.ts";
import { answerOf, heldMeeting } from "./held-meeting.ts";

const oneself = { personId: null, reason: null };

describe("[M5] recusal", () => {
  it("takes the item away at once: page, minutes, room, presence, and everything that an open page asks for", async () => {
    const held = await heldMeeting();
    const director = await held.actor("direktoer");
    const heard = { direktoer: await held.listen("direktoer"), sekretaer: await held.listen("sekretaer") };
    const item = held.itemId(1);
    await held.services.declareRecusal(director, item, { personId: null, reason: "Ejer naboejendommen" });

    expect((await held.services.readItem(director, item)).content).toBeNull();
    expect(await held.minutesOf("direktoer", 1)).toBeNull();
    expect(await answerOf(held.services.authorizeRoom(director, { itemId: item, zone: "minutes" }))).toBe(
      "room-unknown",
    );
    expect(await answerOf(held.services.decideItem(director, item, { outcome: null, version: 0 }))).toBe(
      "item-unknown",
    );
    expect((await held.proceedings("direktoer"))?.ownRecusals).toEqual({
      [item]: { declaredAt: "2022-01-12T08:00:00.000Z", isDeclaredByOther: false, mayTakeBack: true },
    });
    await expect.poll(() => [heard.direktoer.length > 0, heard.sekretaer.length > 0]).toEqual([true, true]);
    expect((await held.minutesOf("sekretaer", 1))?.recusals).toMatchObject([
      { person: { name: "Direktør for Velfærd" }, reason: "Ejer naboejendommen", withdrawnAt: null, mayWithdraw: true },
    ]);
    expect((await held.minutesOf("sekretaer", 1))?.attendance).toContainEqual(
      expect.objectContaining({ name: "Direktør for Velfærd", part: "recused" }),
    );
    expect((await held.minutesOf("direktoer", 2))?.recusals).toEqual([]);
  });

  it("closes the sockets that they have open before it is answered, and lets the others go on", async () => {
    const held = await heldMeeting();
    const live = await demoCollab(held);
    const services = createServices({ ...held.parts, rejudge: held.collab.rejudge });
    const room = { itemId: held.itemId(1), zone: "minutes" } as const;
    const [director, secretary] = [live.join("direktoer", room), live.join("sekretaer", room)];
    await Promise.all([director, secretary].map((client) => client.until(() => client.provider.synced)));
    await services.declareRecusal(await held.actor("direktoer"), room.itemId, oneself);
    await director.until(() => director.closes.length > 0);
    expect(director.closes[0]).toMatchObject({ reason: "room-unknown" });
    const present = () => (held.collab.presence().get(room.itemId) ?? []).map(({ name }) => name);
    await expect.poll(present).toEqual(["Sekretær"]);
    secretary.write("videre");
    await secretary.saved();
  });

  it("is declared by the person or by the chair, while it has a meaning, and of the board alone", async () => {
    const held = await heldMeeting();
    const item = held.itemId(1);
    const [chair, secretary] = [await held.actor("kommunaldirektoer"), await held.actor("sekretaer")];
    const director = { personId: await held.personId("direktoer"), reason: null };
    expect(await answerOf(held.services.declareRecusal(secretary, item, director))).toBe("not-allowed");
    const guest = { personId: await held.personId("gaest"), reason: null };
    expect(await answerOf(held.services.declareRecusal(chair, item, guest))).toBe("input-invalid");
    expect(await answerOf(held.services.declareRecusal(await held.actor("gaest"), item, oneself))).toBe("not-allowed");
    for (const stage of [...stages, "cancelled"] as const) {
      await held.stageIs(stage);
      const expected = ["agenda-published", "in-session"].includes(stage) ? "done" : "not-allowed";
      expect(await answerOf(held.services.declareRecusal(chair, held.itemId(2), director)), stage).toBe(expected);
      await held.sql((db) => db.deleteFrom("recusal").execute());
    }
  });

  it("is the same once and twice", async () => {
    const held = await heldMeeting();
    const director = await held.actor("direktoer");
    const declare = () => answerOf(held.services.declareRecusal(director, held.itemId(1), oneself));
    expect(await Promise.all([declare(), declare()])).toEqual(["done", "done"]);
    expect((await held.minutesOf("sekretaer", 1))?.recusals).toHaveLength(1);
  });
});

describe("[M6] a recusal ends", () => {
  it("by the person until the item is taken up, and then by chair or secretary", async () => {
    const held = await heldMeeting();
    const item = held.itemId(1);
    const [director, secretary] = [await held.actor("direktoer"), await held.actor("sekretaer")];
    await held.services.declareRecusal(director, item, oneself);
    await held.services.withdrawRecusal(director, item, null);
    expect(await held.minutesOf("direktoer", 1)).not.toBeNull();
    expect((await held.minutesOf("sekretaer", 1))?.recusals).toEqual([]);

    await held.services.declareRecusal(director, item, oneself);
    held.clockIs("09:10");
    await held.services.takeUpItem(secretary, item, null);
    expect(await answerOf(held.services.withdrawRecusal(director, item, null))).toBe("recusal-stands");
    expect(await held.minutesOf("direktoer", 1)).toBeNull();
    held.clockIs("09:25");
    await held.services.withdrawRecusal(secretary, item, await held.personId("direktoer"));
    expect((await held.minutesOf("direktoer", 1))?.recusals).toMatchObject([
      { absence: { from: "2022-01-12T08:10:00.000Z", to: "2022-01-12T08:25:00.000Z" } },
    ]);
  });

  it("not by the person when the chair declared it, and not by a chair who is recused too", async () => {
    const held = await heldMeeting();
    const item = held.itemId(1);
    const [chair, director, secretary] = [
      await held.actor("kommunaldirektoer"),
      await held.actor("direktoer"),
      await held.actor("sekretaer"),
    ];
    const directorId = await held.personId("direktoer");
    await held.services.declareRecusal(chair, item, { personId: directorId, reason: "Familie" });
    expect(await answerOf(held.services.withdrawRecusal(director, item, null))).toBe("recusal-stands");
    await held.services.declareRecusal(chair, item, oneself);
    expect(await answerOf(held.services.withdrawRecusal(chair, item, directorId))).toBe("item-unknown");
    expect(
      await answerOf(held.services.withdrawRecusal(director, item, await held.personId("kommunaldirektoer"))),
    ).toBe("item-unknown");
    await held.services.withdrawRecusal(secretary, item, await held.personId("kommunaldirektoer"));
    expect(await held.minutesOf("kommunaldirektoer", 1)).not.toBeNull();
    expect(JSON.stringify(await held.proceedings("direktoer"))).not.toContain("Familie");
  });
});
