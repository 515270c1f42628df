import { describe, expect, it } from "vitest";
import type { DemoLogin } from "../../support/demo-collab.ts";
import { answerOf, heldMeeting } from "./held-meeting.ts";

async function yearOfDirektion() {
  const held = await heldMeeting();
  const bodyId = (await held.store.read((db) => db.selectFrom("body").select("id").executeTakeFirstOrThrow())).id;
  const year = async (login: DemoLogin, number = 2022) =>
    held.services.readYear(await held.actor(login), bodyId, number);
  const addMeeting = async (startsAt: string, stage: string, id = crypto.randomUUID()): Promise<string> => {
    const row = { id, body_id: bodyId, stage, starts_at: startsAt, place: "Rådhuset", created_at: startsAt };
    await held.sql((db) => db.insertInto("meeting").values(row).execute());
    return id;
  };
  return { ...held, bodyId, year, addMeeting };
}

describe("[W4] a body's year", () => {
  it("has its meetings by the date in Denmark, and leads to the nearest years with others", async () => {
    const { bodyId, year, addMeeting } = await yearOfDirektion();
    await addMeeting("2021-12-31T23:30:00.000Z", "approved");
    await addMeeting("2022-12-31T23:30:00.000Z", "draft");
    await addMeeting("2019-05-01T08:00:00.000Z", "archived");
    const { body, meetings, earlier, later } = await year("direktoer");
    expect(body).toEqual({ id: bodyId, name: "Direktionen" });
    expect(meetings.map(({ startsAt, stage }) => [startsAt, stage])).toEqual([
      ["2021-12-31T23:30:00.000Z", "approved"],
      ["2022-01-12T08:00:00.000Z", "in-session"],
      ["2022-01-26T08:00:00.000Z", "draft"],
    ]);
    expect([earlier, later]).toEqual([2019, 2023]);
    expect(await year("direktoer", 2020)).toMatchObject({ meetings: [], earlier: 2019, later: 2022 });
    expect(await year("direktoer", 2023)).toMatchObject({ earlier: 2022, later: null });
  });

  it("shows a reader what they may see: drafts to who writes them, single meetings to their guests", async () => {
    const { year, meetingId, addMeeting } = await yearOfDirektion();
    await addMeeting("2021-01-13T08:00:00.000Z", "approved");
    const stages = async (login: DemoLogin) => (await year(login)).meetings.map(({ stage }) => stage);
    for (const login of ["kommunaldirektoer", "direktoer", "sekretaer", "sagsbehandler"] as const) {
      expect(await stages(login), login).toEqual(["in-session", "draft"]);
    }
    expect(await stages("arkivar")).toEqual(["in-session"]);
    const guests = await year("gaest");
    expect(guests.meetings.map(({ id }) => id)).toEqual([meetingId]);
    expect(guests, "not even that there is another year").toMatchObject({ earlier: null, later: null });
    expect(guests.meetings[0]?.items.map(({ title }) => title === null)).toEqual([false, false, true]);
  });

  it("[A11] is unknown to who may see none of its meetings, as one that there isn't", async () => {
    const { services, actor, bodyId, year, sql } = await yearOfDirektion();
    expect(await answerOf(year("admin"))).toBe("body-unknown");
    expect(await answerOf(services.readYear(await actor("direktoer"), "none", 2022))).toBe("body-unknown");
    expect(await answerOf(services.readYear({ kind: "anonymous" }, bodyId, 2022))).toBe("body-unknown");
    await sql((db) => db.updateTable("guest").set({ person_id: null }).execute());
    expect(await answerOf(year("gaest"))).toBe("body-unknown");
  });

  it("is offered to those whom all of a body's meetings concern", async () => {
    const { services, actor, bodyId } = await yearOfDirektion();
    const own = [{ id: bodyId, name: "Direktionen" }];
    for (const login of ["kommunaldirektoer", "direktoer", "sekretaer", "sagsbehandler", "arkivar"] as const) {
      expect(await services.ownBodies(await actor(login)), login).toEqual(own);
    }
    for (const login of ["gaest", "admin"] as const) {
      expect(await services.ownBodies(await actor(login)), login).toEqual([]);
    }
  });
});
