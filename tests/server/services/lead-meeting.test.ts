import { describe, expect, it } from "vitest";
import { stages } from "../../../domain/meeting/stage.ts";
import { answerOf, heldMeeting } from "./held-meeting.ts";

const logins = ["kommunaldirektoer", "direktoer", "sekretaer", "sagsbehandler", "gaest", "arkivar", "admin"] as const;

describe("[M1] the item that the meeting is at", () => {
  it("is taken up and finished by chair and secretary, in session alone", async () => {
    const held = await heldMeeting();
    const leading: Record<string, string[]> = {};
    for (const stage of [...stages, "cancelled"] as const) {
      await held.stageIs(stage);
      for (const login of logins) {
        const actor = await held.actor(login);
        const current = (await held.proceedings("kommunaldirektoer").catch(() => null))?.currentItemId ?? null;
        const answers = [
          await answerOf(held.services.takeUpItem(actor, held.itemId(1), current)),
          await answerOf(held.services.finishItem(actor, held.itemId(1))),
          await answerOf(held.services.resumeItem(actor, held.itemId(1))),
        ];
        if (answers.includes("done")) leading[stage] = [...(leading[stage] ?? []), login];
        else expect(new Set(answers), `${stage} ${login}`).toHaveProperty("size", 1);
      }
    }
    expect(leading).toEqual({ "in-session": ["kommunaldirektoer", "sekretaer"] });
  });

  it("is one at a time: what is taken up finishes what was, with the times of both", async () => {
    const held = await heldMeeting();
    const chair = await held.actor("kommunaldirektoer");
    held.clockIs("09:05");
    await held.services.takeUpItem(chair, held.itemId(1), null);
    held.clockIs("09:40");
    await held.services.takeUpItem(chair, held.itemId(2), held.itemId(1));
    expect(await held.proceedings("direktoer")).toMatchObject({
      mayLead: false,
      currentItemId: held.itemId(2),
      sittings: {
        [held.itemId(1)]: [{ from: "2022-01-12T08:05:00.000Z", to: "2022-01-12T08:40:00.000Z" }],
        [held.itemId(2)]: [{ from: "2022-01-12T08:40:00.000Z", to: null }],
        [held.itemId(3)]: [],
      },
    });
  });

  it("[M9] is one at a time also when two take up different items at once: the second is told", async () => {
    const held = await heldMeeting();
    const [chair, secretary] = [await held.actor("kommunaldirektoer"), await held.actor("sekretaer")];
    const answers = await Promise.all([
      answerOf(held.services.takeUpItem(chair, held.itemId(1), null)),
      answerOf(held.services.takeUpItem(secretary, held.itemId(2), null)),
    ]);
    expect(answers.sort()).toEqual(["changed-meanwhile", "done"]);
    const same = (await held.proceedings("sekretaer"))?.currentItemId ?? "";
    expect(await answerOf(held.services.takeUpItem(secretary, same, null))).toBe("done");
    expect((await held.proceedings("sekretaer"))?.sittings[same]).toHaveLength(1);
  });

  it("is not led by who is recused from it", async () => {
    const held = await heldMeeting();
    const [chair, secretary] = [await held.actor("kommunaldirektoer"), await held.actor("sekretaer")];
    await held.services.declareRecusal(chair, held.itemId(1), { personId: null, reason: null });
    expect(await answerOf(held.services.takeUpItem(chair, held.itemId(1), null))).toBe("item-unknown");
    await held.services.takeUpItem(secretary, held.itemId(1), null);
    expect(await answerOf(held.services.finishItem(chair, held.itemId(1)))).toBe("item-unknown");
    expect(await answerOf(held.services.takeUpItem(chair, held.itemId(2), held.itemId(1)))).toBe("not-allowed");
    await held.services.finishItem(secretary, held.itemId(1));
    expect(await answerOf(held.services.takeUpItem(chair, held.itemId(2), null))).toBe("done");
  });
});

it("[M11] finishing is taken back until the next item is taken up, as if it never had been", async () => {
  const held = await heldMeeting();
  const chair = await held.actor("kommunaldirektoer");
  await held.services.takeUpItem(chair, held.itemId(1), null);
  held.clockIs("09:30");
  await held.services.finishItem(chair, held.itemId(1));
  expect(await held.proceedings("sekretaer")).toMatchObject({ currentItemId: null, resumableItemId: held.itemId(1) });
  expect((await held.proceedings("direktoer"))?.resumableItemId).toBeNull();
  await held.services.resumeItem(chair, held.itemId(1));
  expect((await held.proceedings("sekretaer"))?.sittings[held.itemId(1)]).toEqual([
    { from: "2022-01-12T08:00:00.000Z", to: null },
  ]);
  await held.services.finishItem(chair, held.itemId(1));
  await held.services.takeUpItem(chair, held.itemId(2), null);
  expect(await answerOf(held.services.resumeItem(chair, held.itemId(1)))).toBe("changed-meanwhile");
});

describe("[M2] where the meeting is", () => {
  it("is hidden from who may not read the item, on the page and in what open pages hear", async () => {
    const held = await heldMeeting();
    const chair = await held.actor("kommunaldirektoer");
    const heard = { gaest: await held.listen("gaest"), direktoer: await held.listen("direktoer") };
    await held.services.takeUpItem(chair, held.itemId(3), null);
    expect((await held.proceedings("direktoer"))?.currentItemId).toBe(held.itemId(3));
    const guest = await held.proceedings("gaest");
    expect(guest?.currentItemId).toBeNull();
    expect(Object.keys(guest?.sittings ?? {})).toEqual([held.itemId(1)]);
    await expect.poll(() => heard.direktoer.length).toBeGreaterThan(0);

    await held.services.finishItem(chair, held.itemId(3));
    expect(heard.gaest).toEqual([]);
    await held.services.takeUpItem(chair, held.itemId(1), null);
    expect(heard.gaest).toHaveLength(1);
    expect((await held.proceedings("gaest"))?.currentItemId).toBe(held.itemId(1));
  });

  it("is known to a recused member, so that they know when to come back", async () => {
    const held = await heldMeeting();
    const director = await held.actor("direktoer");
    await held.services.declareRecusal(director, held.itemId(3), { personId: null, reason: null });
    await held.services.takeUpItem(await held.actor("kommunaldirektoer"), held.itemId(3), null);
    expect((await held.proceedings("direktoer"))?.currentItemId).toBe(held.itemId(3));
  });
});
