import { describe, expect, it } from "vitest";
import type { Task } from "../../../server/services/task-view.ts";
import type { DemoLogin } from "../../support/demo-collab.ts";
import { heldMeeting } from "./held-meeting.ts";

async function demoWithTasks() {
  const held = await heldMeeting();
  const tasks = async (login: DemoLogin): Promise<readonly Task[]> =>
    (await held.services.awaitsMe(await held.actor(login))) ?? [];
  const kinds = async (login: DemoLogin) => (await tasks(login)).map(({ kind }) => kind);
  const followUp = async (login: DemoLogin, number: number, more: { text: string; dueOn?: string | null }) => {
    const ownerId = await held.personId(login);
    await held.sql((db) =>
      db
        .insertInto("follow_up")
        .values({
          id: crypto.randomUUID(),
          item_id: held.itemId(number),
          text: more.text,
          owner_id: ownerId,
          due_on: more.dueOn ?? null,
          created_at: "2022-01-12T08:00:00.000Z",
        })
        .execute(),
    );
  };
  const approve = async (login: DemoLogin) => {
    const actor = await held.actor(login);
    const { sha256 } = await held.services.readApproval(actor, held.meetingId);
    await held.services.approveMinutes(actor, held.meetingId, { sha256, reservation: null });
  };
  const recuse = async (login: DemoLogin, number: number) => {
    const personId = await held.personId(login);
    const row = { id: crypto.randomUUID(), item_id: held.itemId(number), person_id: personId, declared_at: "now" };
    await held.sql((db) => db.insertInto("recusal").values(row).execute());
  };
  return { ...held, tasks, kinds, followUp, approve, recuse };
}

const everybody: readonly DemoLogin[] = [
  "kommunaldirektoer",
  "direktoer",
  "sekretaer",
  "sagsbehandler",
  "gaest",
  "arkivar",
  "admin",
];

describe("[W1] what awaits someone", () => {
  it("is for chair and secretary the next step of each meeting, as it is due", async () => {
    const demo = await demoWithTasks();
    const step = async () =>
      (await demo.tasks("sekretaer")).filter(({ meeting }) => meeting.id === demo.meetingId).map(({ kind }) => kind);
    expect(await demo.kinds("sekretaer")).toEqual(["send-out-agenda"]);
    expect(await demo.kinds("kommunaldirektoer")).toEqual(["send-out-agenda"]);
    await demo.stageIs("agenda-published");
    expect(await step()).toEqual(["open-meeting"]);
    await demo.stageIs("in-session");
    expect(await step(), "it is on").toEqual([]);
    await demo.sql((db) =>
      db
        .updateTable("meeting")
        .set({ starts_at: "2022-01-11T08:00:00.000Z" })
        .where("id", "=", demo.meetingId)
        .execute(),
    );
    expect((await demo.tasks("sekretaer"))[0]).toMatchObject({ kind: "send-for-approval", untreatedCount: 3 });
    for (const login of everybody.filter((each) => each !== "sekretaer" && each !== "kommunaldirektoer")) {
      expect(await demo.kinds(login), login).toEqual([]);
    }
    await demo.stageIs("approved");
    expect(await step()).toEqual([]);
  });

  it("tells when every item was treated, and how many of a draft lack something", async () => {
    const demo = await demoWithTasks();
    const secretary = await demo.actor("sekretaer");
    for (const number of [1, 2, 3]) {
      await demo.services.takeUpItem(secretary, demo.itemId(number), null);
      expect(await demo.kinds("sekretaer")).toEqual(["send-out-agenda"]);
      await demo.services.finishItem(secretary, demo.itemId(number));
    }
    expect((await demo.tasks("sekretaer"))[0]).toMatchObject({ kind: "send-for-approval", untreatedCount: 0 });
    const { id } = await demo.example();
    const draft = async () => (await demo.tasks("sekretaer")).find(({ kind }) => kind === "send-out-agenda");
    expect(await draft()).toMatchObject({ meeting: { id }, itemCount: 2, unreadyCount: 0 });
    await demo.sql((db) =>
      db.updateTable("agenda_item").set({ kind: "discussion" }).where("meeting_id", "=", id).execute(),
    );
    expect(await draft()).toMatchObject({ itemCount: 2, unreadyCount: 1 });
  });

  it("is for a case author what lacks a required section, while it can be written", async () => {
    const demo = await demoWithTasks();
    const { id } = await demo.example();
    expect(await demo.kinds("sagsbehandler")).toEqual([]);
    await demo.sql((db) =>
      db.updateTable("agenda_item").set({ kind: "decision" }).where("meeting_id", "=", id).execute(),
    );
    expect(await demo.tasks("sagsbehandler")).toMatchObject([
      { kind: "write-case", meeting: { id }, item: { number: 2 }, sections: ["Sagsfremstilling"] },
    ]);
    await demo.sql((db) =>
      db.updateTable("agenda_item").set({ access: "closed" }).where("meeting_id", "=", id).execute(),
    );
    expect(await demo.kinds("sagsbehandler"), "closed to its author (A4)").toEqual([]);
  });

  it("is for chair and secretary what was written too late, until it is settled", async () => {
    const demo = await demoWithTasks();
    const director = await demo.actor("direktoer");
    await demo.sql(async (db) =>
      db
        .insertInto("late_edit")
        .values({
          id: "late",
          item_id: demo.itemId(3),
          zone: "case",
          author_id: director.kind === "person" ? director.personId : "",
          at: "2022-01-12T08:00:00.000Z",
          note: null,
          changes: "[]",
        })
        .execute(),
    );
    expect(await demo.tasks("sekretaer")).toContainEqual(
      expect.objectContaining({ kind: "settle-late-edits", count: 1, item: expect.objectContaining({ number: 3 }) }),
    );
    await demo.recuse("kommunaldirektoer", 3);
    for (const login of everybody.filter((each) => each !== "sekretaer")) {
      expect(await demo.kinds(login), login).not.toContain("settle-late-edits");
    }
    await demo.services.settleLateEdit(await demo.actor("sekretaer"), "late");
    expect(await demo.kinds("sekretaer")).not.toContain("settle-late-edits");
  });

  it("is what they follow up, the nearest first, and said to be overdue the day after", async () => {
    const demo = await demoWithTasks();
    await demo.followUp("direktoer", 1, { text: "Uden frist" });
    await demo.followUp("direktoer", 1, { text: "I dag", dueOn: "2022-01-12" });
    await demo.followUp("direktoer", 2, { text: "For sent", dueOn: "2022-01-11" });
    await demo.followUp("sekretaer", 1, { text: "En andens" });
    const told = (await demo.tasks("direktoer")).map((task) =>
      task.kind === "follow-up" ? [task.text, task.isOverdue] : task.kind,
    );
    expect(told).toEqual([
      ["For sent", true],
      ["I dag", false],
      ["Uden frist", false],
    ]);
    await demo.sql((db) => db.updateTable("follow_up").set({ done_at: "2022-01-12T08:00:00.000Z" }).execute());
    expect(await demo.tasks("direktoer")).toEqual([]);
  });

  it("[A4] [A7] names nothing of an item that they may not read: not to who is recused, nor to who is not of the board", async () => {
    const demo = await demoWithTasks();
    await demo.sql((db) =>
      db.updateTable("agenda_item").set({ title: "Hemmelig" }).where("id", "=", demo.itemId(3)).execute(),
    );
    for (const login of everybody) await demo.followUp(login, 3, { text: "Hemmelig opgave" });
    const told = async (login: DemoLogin) => JSON.stringify(await demo.tasks(login)).includes("Hemmelig");
    expect(await told("direktoer")).toBe(true);
    await demo.recuse("direktoer", 3);
    expect(await told("direktoer")).toBe(false);
    expect(await told("kommunaldirektoer")).toBe(true);
    for (const login of ["sagsbehandler", "gaest", "admin"] as const) expect(await told(login), login).toBe(false);
    await demo.sql((db) => db.updateTable("recusal").set({ withdrawn_at: "later" }).execute());
    expect(await told("direktoer")).toBe(true);
    await demo.sql((db) =>
      db.updateTable("agenda_item").set({ removed_at: "now", number: -3 }).where("number", "=", 3).execute(),
    );
    expect(await told("direktoer"), "taken off the agenda").toBe(false);
  });
});

describe("[W2] minutes to approve", () => {
  it("await who must approve them, until they have approved them as they are", async () => {
    const demo = await demoWithTasks();
    await demo.services.sendForApproval(await demo.actor("sekretaer"), demo.meetingId);
    const own = async (login: DemoLogin) => (await demo.tasks(login)).filter(({ kind }) => kind === "approve-minutes");
    expect(await own("direktoer")).toMatchObject([{ meeting: { id: demo.meetingId }, isAgain: false }]);
    for (const login of ["sekretaer", "sagsbehandler", "gaest", "arkivar", "admin"] as const) {
      expect(await own(login), login).toEqual([]);
    }
    await demo.approve("direktoer");
    expect(await own("direktoer")).toEqual([]);
    expect(await own("kommunaldirektoer")).toHaveLength(1);
    await demo.decide(2, "Rettet efter godkendelsen.");
    expect(await own("direktoer")).toMatchObject([{ isAgain: true }]);
  });

  it("do not await members where the chair's approval is enough", async () => {
    const demo = await demoWithTasks();
    await demo.sql((db) => db.updateTable("body").set({ approval_rule: "chair" }).execute());
    await demo.services.sendForApproval(await demo.actor("sekretaer"), demo.meetingId);
    expect(await demo.kinds("direktoer")).toEqual([]);
    expect(await demo.kinds("kommunaldirektoer")).toContain("approve-minutes");
  });

  it("are seen to by who leads the meeting: how many have approved, and who has not", async () => {
    const demo = await demoWithTasks();
    await demo.services.sendForApproval(await demo.actor("sekretaer"), demo.meetingId);
    const own = async (login: DemoLogin) =>
      (await demo.tasks(login)).filter(({ kind }) => ["approve-minutes", "await-approval"].includes(kind));
    const missing = ["Kommunaldirektør", "Direktør for Velfærd"];
    expect(await own("sekretaer")).toMatchObject([
      { kind: "await-approval", progress: { needed: 2, given: 0, missing } },
    ]);
    await demo.approve("kommunaldirektoer");
    const progress = { needed: 2, given: 1, missing: ["Direktør for Velfærd"] };
    for (const login of ["sekretaer", "kommunaldirektoer"] as const) {
      expect(await own(login), login).toMatchObject([{ kind: "await-approval", progress }]);
    }
    expect(await own("direktoer")).toMatchObject([{ kind: "approve-minutes", isAgain: false, progress }]);
    for (const login of ["sagsbehandler", "gaest", "arkivar", "admin"] as const) expect(await own(login)).toEqual([]);
    await demo.approve("direktoer");
    for (const login of everybody) expect(await own(login), login).toEqual([]);
  });
});

describe("[W3] what awaits someone", () => {
  it("is not kept in a browser, and there is nothing for who is no person", async () => {
    const demo = await demoWithTasks();
    const director = await demo.actor("direktoer");
    if (director.kind !== "person") throw new Error("no person");
    await demo.followUp("direktoer", 1, { text: "Opgave" });
    expect(await demo.services.awaitsMe({ ...director, openItemsOnly: true })).toBeNull();
    expect(await demo.services.awaitsMe({ kind: "anonymous" })).toBeNull();
    expect(await demo.services.awaitsMe({ kind: "operator" })).toBeNull();
  });
});
