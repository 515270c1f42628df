import { describe, expect, it } from "vitest";
import { stages } from "../../../domain/meeting/stage.ts";
import { answerOf, heldMeeting } from "./held-meeting.ts";

const logins = ["kommunaldirektoer", "direktoer", "sekretaer", "sagsbehandler", "gaest", "arkivar"] as const;
const arrivesNow = { kind: "arrived", at: null } as const;

describe("[M4] attendance", () => {
  it("is written down by chair and secretary, from when the agenda is out until the minutes are approved", async () => {
    const held = await heldMeeting();
    const who = await held.participant("direktoer");
    const written: Record<string, string[]> = {};
    for (const stage of [...stages, "cancelled"] as const) {
      await held.stageIs(stage);
      for (const login of logins) {
        const entry = { who, kind: "unknown", at: null } as const;
        const answer = await answerOf(held.services.recordAttendance(await held.actor(login), held.meetingId, entry));
        if (answer === "done") written[stage] = [...(written[stage] ?? []), login];
        else expect(["not-allowed", "meeting-unknown"]).toContain(answer);
      }
    }
    const both = ["kommunaldirektoer", "sekretaer"];
    expect(written).toEqual({ "agenda-published": both, "in-session": both, "minutes-review": both });
  });

  it("[M3] tells of each item who took part, with arrival, departure, apology and substitute", async () => {
    const held = await heldMeeting();
    const secretary = await held.actor("sekretaer");
    const record = (who: string, kind: "arrived" | "left" | "apology", at: string | null = null) =>
      held.services.recordAttendance(secretary, held.meetingId, { who, kind, at });
    held.clockIs("09:00");
    await held.services.recordSubstitute(secretary, held.meetingId, {
      who: await held.participant("direktoer"),
      name: "Souschef",
    });
    await record("everyone", "arrived");
    await held.services.takeUpItem(secretary, held.itemId(1), null);
    held.clockIs("09:30");
    await record(await held.participant("kommunaldirektoer"), "left", "09:20");
    await record(`${held.itemId(1)}/0`, "arrived", "09:10");
    await held.services.takeUpItem(secretary, held.itemId(2), held.itemId(1));

    const rows = async (number: number) =>
      ((await held.minutesOf("direktoer", number))?.attendance ?? []).map((row) => [
        row.initials,
        row.part,
        row.hasApology,
        row.substituteFor,
      ]);
    expect(await rows(1)).toEqual([
      ["KD", "part", false, null],
      ["DV", "none", true, null],
      ["SO", "whole", false, "Direktør for Velfærd"],
      ["SE", "whole", false, null],
      [expect.any(String), "part", false, null],
    ]);
    expect((await rows(2)).map(([initials, part]) => [initials, part])).toEqual([
      ["KD", "none"],
      ["DV", "none"],
      ["SO", "whole"],
      ["SE", "whole"],
    ]);
  });

  it("refuses times that lie ahead or are none, and nobody of the meeting", async () => {
    const held = await heldMeeting();
    const secretary = await held.actor("sekretaer");
    const who = await held.participant("direktoer");
    for (const entry of [
      { who, kind: "arrived", at: "09:01" },
      { who, kind: "arrived", at: "25:00" },
      { who, kind: "left", at: null },
      { who: "nobody", ...arrivesNow },
      // A guest of an item has an id, though not for who may not know them.
      { who: `${held.itemId(3)}/0`, ...arrivesNow },
    ] as const) {
      expect(await answerOf(held.services.recordAttendance(secretary, held.meetingId, entry))).toBe("input-invalid");
    }
    expect((await held.minutesOf("sekretaer", 1))?.attendance.every(({ part }) => part === "none")).toBe(true);
  });

  it("reaches every open page", async () => {
    const held = await heldMeeting();
    const heard = await held.listen("gaest");
    const who = await held.participant("direktoer");
    await held.services.recordAttendance(await held.actor("sekretaer"), held.meetingId, { who, ...arrivesNow });
    expect(heard).toEqual([{ kind: "changed" }]);
  });

  it("lets a substitute be taken out who never came", async () => {
    const held = await heldMeeting();
    const secretary = await held.actor("sekretaer");
    const who = await held.participant("direktoer");
    await held.services.recordSubstitute(secretary, held.meetingId, { who, name: "Souschef" });
    const substitute = (await held.minutesOf("sekretaer", 1))?.attendance.find(({ name }) => name === "Souschef");
    await held.services.dropSubstitute(secretary, held.meetingId, substitute?.id ?? "");
    expect((await held.minutesOf("sekretaer", 1))?.attendance.map(({ name }) => name)).not.toContain("Souschef");
    expect(await answerOf(held.services.dropSubstitute(secretary, held.meetingId, who))).toBe("input-invalid");
  });
});
