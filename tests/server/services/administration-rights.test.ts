import { describe, expect, it } from "vitest";
import { anonymous, operator } from "../../../domain/access/actor.ts";
import { demoPeople } from "../../../server/demo/demo-people.ts";
import type { Services } from "../../../server/services.ts";
import { type DemoServices, demoServices } from "../../support/demo-services.ts";

/** Everything that only administrators do, on ids that need not exist: who may not is told so before anything is looked up. */
const tasks: Readonly<
  Record<string, (services: Services, actor: Parameters<Services["listBodies"]>[0]) => Promise<unknown>>
> = {
  listBodies: (services, actor) => services.listBodies(actor),
  createBody: (services, actor) => services.createBody(actor, { name: "Udvalget", municipality: "Lemvig" }),
  readBody: (services, actor) => services.readBody(actor, "none"),
  changeBodyDetails: (services, actor) =>
    services.changeBodyDetails(actor, "none", {
      seen: "",
      details: {
        name: "A",
        municipality: "B",
        defaults: { place: "", start: "09:00", minutes: 60 },
        closedShowsCaseNumber: true,
        usesVotes: false,
        approvalRule: "chair",
      },
    }),
  changeSections: (services, actor) => services.changeSections(actor, "none", { seen: "", sections: [] }),
  changeClosingGrounds: (services, actor) => services.changeClosingGrounds(actor, "none", { seen: "", grounds: [] }),
  changeStandingItems: (services, actor) => services.changeStandingItems(actor, "none", { seen: "", items: [] }),
  passSetupPart: (services, actor) => services.passSetupPart(actor, "none", "members"),
  readMembers: (services, actor) => services.readMembers(actor, "none"),
  addMember: (services, actor) =>
    services.addMember(actor, "none", {
      person: { kind: "known", words: "x" },
      role: "member",
      from: null,
      to: null,
      clearedForClosed: false,
    }),
  changeTerm: (services, actor) =>
    services.changeTerm(actor, "none", { seen: "", from: null, to: null, clearedForClosed: false }),
  endTerm: (services, actor) => services.endTerm(actor, "none"),
  addSubstitute: (services, actor) => services.addSubstitute(actor, "none", "x"),
  removeSubstitute: (services, actor) => services.removeSubstitute(actor, "none"),
  listPeople: (services, actor) => services.listPeople(actor, ""),
  readPerson: (services, actor) => services.readPerson(actor, "none"),
  createPerson: (services, actor) => services.createPerson(actor, { name: "A", email: "a@b.dk", initials: null }),
  changePerson: (services, actor) =>
    services.changePerson(actor, "none", { seen: "", name: "A", initials: "A", email: "a@b.dk" }),
  invitePerson: (services, actor) => services.invitePerson(actor, "none"),
  deactivatePerson: (services, actor) => services.deactivatePerson(actor, "none"),
  reactivatePerson: (services, actor) => services.reactivatePerson(actor, "none"),
  grantAdministration: (services, actor) => services.grantAdministration(actor, "none"),
  withdrawAdministration: (services, actor) => services.withdrawAdministration(actor, "none"),
};

const audits = (demo: DemoServices) =>
  demo.store.read((db) => db.selectFrom("audit_log").selectAll().orderBy("id").execute());

describe("[B1] who may administer", () => {
  it("is told to everyone else, whatever they ask, and nothing is written", async () => {
    const demo = await demoServices();
    const before = await audits(demo);
    const others = demoPeople.filter(({ role }) => role !== null).map(({ login }) => demo.actor(login));
    for (const actor of [anonymous, ...(await Promise.all(others))]) {
      for (const [name, task] of Object.entries(tasks)) {
        await expect(task(demo.services, actor), name).rejects.toMatchObject({ refusal: "not-allowed" });
      }
    }
    expect(await audits(demo)).toEqual(before);
  });

  it("is an administrator, and the operator", async () => {
    const demo = await demoServices();
    for (const actor of [await demo.actor("admin"), operator]) {
      for (const [name, task] of Object.entries(tasks)) {
        const refusal = await task(demo.services, actor).then(
          () => null,
          (error: unknown) => Object(error).refusal as unknown,
        );
        expect(refusal, name).not.toBe("not-allowed");
      }
    }
  });

  it("leaves a trace of every change, by whom and of what", async () => {
    const { services, actor, ...demo } = await demoServices();
    const admin = await actor("admin");
    const before = (await audits({ services, actor, ...demo })).length;
    const bodyId = await services.createBody(admin, { name: "Byrådet", municipality: "Lemvig Kommune" });
    const { seen } = await services.readBody(admin, bodyId);
    await services.changeClosingGrounds(admin, bodyId, { seen: seen.grounds, grounds: ["Personalesag"] });
    const { heldRoleId, invitation } = await services.addMember(admin, bodyId, {
      person: { kind: "new", name: "Bodil Berg", email: "bodil@example.dk" },
      role: "member",
      from: null,
      to: null,
      clearedForClosed: true,
    });
    await services.addSubstitute(admin, heldRoleId, "sekretaer@demo.example");
    await services.endTerm(admin, heldRoleId);
    await services.deactivatePerson(admin, invitation?.personId ?? "");
    const rows = (await audits({ services, actor, ...demo })).slice(before);
    expect(rows.map(({ action }) => action)).toEqual([
      "create-body",
      "change-body-grounds",
      "add-member",
      "add-substitute",
      "end-term",
      "deactivate-person",
    ]);
    expect(new Set(rows.map((row) => row.actor))).toEqual(
      new Set([admin.kind === "person" && `person/${admin.personId}`]),
    );
    expect(JSON.stringify(rows)).not.toContain(invitation?.token);
  });
});

it("[A11] the list of bodies says how many are in them and when they meet, and nothing that meetings hold", async () => {
  const { services, actor } = await demoServices();
  const [body, ...more] = await services.listBodies(await actor("admin"));
  expect(more).toEqual([]);
  expect(body).toEqual({
    id: expect.any(String),
    name: "Direktionen",
    municipality: "Lemvig Kommune",
    memberCount: 6,
    nextMeetingAt: "2022-01-26T08:00:00.000Z",
    partsToSetUp: [],
  });
  expect(await services.listMeetings(await actor("admin"))).toEqual([]);
});
