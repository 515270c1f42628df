import { expect, it, onTestFinished } from "vitest";
import type { DemoLogin } from "../../support/demo-collab.ts";
import { heldMeeting } from "./held-meeting.ts";

it("[W1] [A4] an open overview hears of what its reader may read in any meeting, and of nothing else", async () => {
  const held = await heldMeeting();
  const listen = async (login: DemoLogin) => {
    const heard: unknown[] = [];
    onTestFinished(await held.services.watchMeetings(await held.actor(login), (event) => heard.push(event)));
    return heard;
  };
  const [secretary, guest, admin] = [await listen("sekretaer"), await listen("gaest"), await listen("admin")];
  const chair = await held.actor("kommunaldirektoer");
  const decide = (number: number) =>
    held.services.decideItem(chair, held.itemId(number), {
      outcome: { kind: "approved" },
      version: 0,
    });
  await decide(3);
  await expect.poll(() => secretary.length).toBe(1);
  await decide(1);
  await expect.poll(() => guest.length).toBe(1);
  expect(guest).toEqual([{ kind: "changed" }]);
  expect(secretary).toHaveLength(2);
  expect(admin).toEqual([]);
  await held.services.sendForApproval(await held.actor("sekretaer"), held.meetingId);
  await expect.poll(() => guest.length).toBeGreaterThan(1);
  expect(admin).toEqual([]);
});
