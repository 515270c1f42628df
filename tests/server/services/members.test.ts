import { describe, expect, it } from "vitest";
import type { Role } from "../../../domain/access/actor.ts";
import type { Term } from "../../../domain/access/term.ts";
import { authenticate } from "../../../server/services/authenticate.ts";
import { createServices } from "../../../server/services.ts";
import { demoCollab } from "../../support/demo-collab.ts";
import { demoPassword, demoServices } from "../../support/demo-services.ts";

async function direktion() {
  let now = new Date("2022-01-12T08:30:00.000Z");
  const demo = await demoServices({ clock: () => now });
  const admin = await demo.actor("admin");
  const bodyId = (await demo.services.listBodies(admin))[0]?.id ?? "";
  const { services } = demo;
  const add = (words: string, role: Role, term: Partial<Pick<Term, "from" | "to">> = {}, clearedForClosed = false) =>
    services.addMember(admin, bodyId, {
      person: { kind: "known", words },
      role,
      from: null,
      to: null,
      clearedForClosed,
      ...term,
    });
  const held = async (name: string, role?: Role) => {
    const found = (await services.readMembers(admin, bodyId)).heldRoles.find(
      (one) => one.person.name === name && (role === undefined || one.role === role),
    );
    if (found === undefined) throw new Error(`${name} has no role`);
    return found;
  };
  const setNow = (instant: string) => {
    now = new Date(instant);
  };
  return { ...demo, demo, admin, bodyId, add, held, setNow };
}

describe("[B2] a role for a term", () => {
  it("gives its right from its first day to its last in Denmark, in a session that goes on", async () => {
    const { services, parts, bodyId, add, setNow } = await direktion();
    const { heldRoleId } = await add("admin@demo.example", "member", { from: "2022-01-13", to: "2022-01-13" });
    expect(heldRoleId).not.toBe("");
    const find = authenticate(parts);
    const { token } = await services.logIn({ email: "admin@demo.example", password: demoPassword, from: "x" });
    const memberships = async () => {
      const session = await find(token);
      return session?.actor.kind === "person" ? session.actor.memberships : null;
    };
    expect(await memberships()).toEqual([]);
    // Midnight in Denmark is 23:00 UTC.
    setNow("2022-01-12T22:59:59.000Z");
    const late = await services.logIn({ email: "admin@demo.example", password: demoPassword, from: "x" });
    expect((await find(late.token))?.actor).toMatchObject({ memberships: [] });
    setNow("2022-01-12T23:00:00.000Z");
    expect((await find(late.token))?.actor).toMatchObject({ memberships: [{ bodyId, role: "member" }] });
    setNow("2022-01-13T22:59:59.000Z");
    const last = await services.logIn({ email: "admin@demo.example", password: demoPassword, from: "x" });
    expect((await find(last.token))?.actor).toMatchObject({ memberships: [{ bodyId, role: "member" }] });
    setNow("2022-01-13T23:00:00.000Z");
    expect((await find(last.token))?.actor).toMatchObject({ memberships: [] });
  });

  it("is not counted among those who can read a closed item once it is over", async () => {
    const { services, actor, admin, held, real } = await direktion();
    const chair = await actor("kommunaldirektoer");
    const closed = (await real()).items.find(({ access }) => access === "closed");
    const readers = async () =>
      (await services.readItem(chair, closed?.id ?? "")).content?.readers?.map(({ name }) => name);
    expect(await readers()).toContain("Direktør for Velfærd");
    await services.endTerm(admin, (await held("Direktør for Velfærd")).id);
    expect(await readers()).not.toContain("Direktør for Velfærd");
  });
});

describe("[B3] a term", () => {
  it("is ended and stays on record, and another can follow it", async () => {
    const { services, admin, held, add, bodyId } = await direktion();
    const { id, seen } = await held("Direktør for Velfærd");
    await services.endTerm(admin, id);
    expect(await held("Direktør for Velfærd")).toMatchObject({ state: "over", endedAt: "2022-01-12T08:30:00.000Z" });
    await expect(services.endTerm(admin, id)).rejects.toMatchObject({ refusal: "role-over" });
    await expect(
      services.changeTerm(admin, id, { seen, from: null, to: "2023-01-01", clearedForClosed: false }),
    ).rejects.toMatchObject({ refusal: "role-over" });
    await add("Direktør for Velfærd", "member", { from: "2022-03-01" });
    const both = (await services.readMembers(admin, bodyId)).heldRoles.filter(
      ({ person }) => person.name === "Direktør for Velfærd",
    );
    expect(both.map(({ state }) => state)).toEqual(["coming", "over"]);
  });

  it("[B6] is not overwritten by who saw another one", async () => {
    const { services, admin, held } = await direktion();
    const { id, seen } = await held("Arkivar");
    const cleared = { from: null, to: "2022-12-31", clearedForClosed: true };
    await services.changeTerm(admin, id, { seen, ...cleared });
    await expect(
      services.changeTerm(admin, id, { seen, from: null, to: null, clearedForClosed: false }),
    ).rejects.toMatchObject({ refusal: "changed-meanwhile" });
    expect(await held("Arkivar")).toMatchObject(cleared);
    await expect(
      services.changeTerm(admin, id, { seen, from: "2022-02-02", to: "2022-02-01", clearedForClosed: false }),
    ).rejects.toMatchObject({ refusal: "input-invalid" });
  });
});

describe("[B9] a body", () => {
  it("has one chair at a time, and one after another", async () => {
    const { services, admin, add, held } = await direktion();
    await expect(add("Sekretær", "chair")).rejects.toMatchObject({
      refusal: "chair-taken",
      facts: { name: "Kommunaldirektør" },
    });
    const { id, seen } = await held("Kommunaldirektør");
    await services.changeTerm(admin, id, { seen, from: null, to: "2022-06-30", clearedForClosed: false });
    await expect(add("Sekretær", "chair", { from: "2022-06-30" })).rejects.toMatchObject({ refusal: "chair-taken" });
    await add("Sekretær", "chair", { from: "2022-07-01" });
    const changed = await held("Kommunaldirektør");
    await expect(
      services.changeTerm(admin, id, { seen: changed.seen, from: null, to: null, clearedForClosed: false }),
    ).rejects.toMatchObject({ refusal: "chair-taken", facts: { name: "Sekretær" } });
  });

  it("gives nobody the same role twice at once, but two roles", async () => {
    const { add } = await direktion();
    await expect(add("sekretaer@demo.example", "secretary")).rejects.toMatchObject({ refusal: "role-held" });
    await add("sekretaer@demo.example", "member");
  });

  it("finds whom one means, and says so when it can't", async () => {
    const { services, admin, add } = await direktion();
    await add("Administrator (ADMIN@demo.example)", "guest");
    await expect(add("Nogen", "guest")).rejects.toMatchObject({ refusal: "person-unknown" });
    await services.createPerson(admin, { name: "Sekretær", email: "anden@example.dk", initials: null });
    await expect(add("Sekretær", "guest")).rejects.toMatchObject({ refusal: "person-unknown" });
    await services.deactivatePerson(admin, (await services.listPeople(admin, "anden@"))[0]?.id ?? "");
    await expect(add("anden@example.dk", "guest")).rejects.toMatchObject({ refusal: "person-deactivated" });
  });

  it("clears for closed items only archivists", async () => {
    const { add, held } = await direktion();
    await add("admin@demo.example", "guest", {}, true);
    expect(await held("Administrator")).toMatchObject({ clearedForClosed: false });
  });
});

it("[B8] a substitute may stand in, and has no right before they do", async () => {
  const { services, actor, admin, held, real } = await direktion();
  const { id } = await held("Direktør for Velfærd");
  await services.addSubstitute(admin, id, "Administrator");
  await services.addSubstitute(admin, id, "admin@demo.example");
  await expect(services.addSubstitute(admin, id, "direktoer@demo.example")).rejects.toMatchObject({
    refusal: "input-invalid",
  });
  await expect(services.addSubstitute(admin, (await held("Gæst")).id, "Administrator")).rejects.toMatchObject({
    refusal: "role-unknown",
  });
  const { substitutes } = await held("Direktør for Velfærd");
  expect(substitutes.map(({ person }) => person.name)).toEqual(["Administrator"]);
  const meeting = await real();
  await expect(services.readMeeting(await actor("admin"), meeting.id)).rejects.toMatchObject({
    refusal: "meeting-unknown",
  });
  await services.removeSubstitute(admin, substitutes[0]?.id ?? "");
  expect((await held("Direktør for Velfærd")).substitutes).toEqual([]);
});

describe("[B7] a right that is taken away", () => {
  it("closes the sockets of who had it, and leaves the others'", async () => {
    const { demo, admin, held, real } = await direktion();
    const table = await demoCollab(demo);
    const services = createServices({ ...demo.parts, onRightsChanged: () => void demo.collab.rejudge() });
    const itemId = (await real()).items[0]?.id ?? "";
    const director = table.join("direktoer", { itemId, zone: "minutes" });
    const secretary = table.join("sekretaer", { itemId, zone: "minutes" });
    await director.until(() => director.provider.synced);
    await secretary.until(() => secretary.provider.synced);
    await services.endTerm(admin, (await held("Direktør for Velfærd")).id);
    await director.until(() => director.closes.length > 0);
    expect(director.closes).toEqual([{ code: 4404, reason: "room-unknown" }]);
    expect(secretary.closes).toEqual([]);
  });

  it("makes open pages ask anew, and tells them of nothing more", async () => {
    const { demo, actor, admin, held, real } = await direktion();
    const { watch } = demo.parts;
    const services = createServices({ ...demo.parts, onRightsChanged: watch.rightsChanged });
    const meeting = await real();
    const heard: string[] = [];
    await services.watchMeeting(await actor("direktoer"), meeting.id, ({ kind }) => void heard.push(kind));
    await expect.poll(() => heard).toEqual(["presence"]);
    await services.endTerm(admin, (await held("Direktør for Velfærd")).id);
    await expect.poll(() => heard).toEqual(["presence", "changed", "presence"]);
    const others: string[] = [];
    await services.watchMeeting(await actor("sekretaer"), meeting.id, ({ kind }) => void others.push(kind));
    watch.itemChanged(meeting.items[0]?.id ?? "");
    await expect.poll(() => others).toContain("changed");
    expect(heard).toEqual(["presence", "changed", "presence"]);
  });
});
