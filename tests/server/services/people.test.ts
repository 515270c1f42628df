import { describe, expect, it, vi } from "vitest";
import { authenticate } from "../../../server/services/authenticate.ts";
import { createServices } from "../../../server/services.ts";
import { demoPassword, demoServices } from "../../support/demo-services.ts";

const password = "en helt ny adgangskode";

async function house() {
  let now = new Date("2022-01-12T08:30:00.000Z");
  const demo = await demoServices({ clock: () => now });
  const admin = await demo.actor("admin");
  const person = async (words: string) => (await demo.services.listPeople(admin, words))[0]?.id ?? "";
  const setNow = (instant: string) => {
    now = new Date(instant);
  };
  return { ...demo, demo, admin, person, setNow };
}

describe("[L6] a link to choose a password", () => {
  it("greets a new person, works once, and logs them in", async () => {
    const { services, parts, admin, store } = await house();
    const invitation = await services.createPerson(admin, {
      name: "Bodil Berg",
      email: "Bodil@Example.dk",
      initials: null,
    });
    expect(invitation.expiresAt).toBe("2022-01-19T08:30:00.000Z");
    const { token } = invitation;
    expect(await services.readInvitation(token)).toEqual({
      name: "Bodil Berg",
      email: "bodil@example.dk",
      isReset: false,
    });
    const stored = await store.read((db) => db.selectFrom("invitation").selectAll().execute());
    expect(JSON.stringify(stored)).not.toContain(token);
    const session = await services.acceptInvitation({ token, password });
    expect((await authenticate(parts)(session.token))?.person).toMatchObject({ name: "Bodil Berg", initials: "BB" });
    await expect(services.acceptInvitation({ token, password })).rejects.toMatchObject({ refusal: "invitation-spent" });
    await expect(services.readInvitation(token)).rejects.toMatchObject({ refusal: "invitation-spent" });
    await services.logIn({ email: "bodil@example.dk", password, from: "x" });
  });

  it("works for one of two who use it at the same time", async () => {
    const { services, admin } = await house();
    const { token } = await services.createPerson(admin, { name: "B", email: "b@example.dk", initials: "B" });
    const attempts = await Promise.allSettled([
      services.acceptInvitation({ token, password }),
      services.acceptInvitation({ token, password: "en anden adgangskode" }),
    ]);
    expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("stops after seven days, when a newer one is made, and when the person is deactivated", async () => {
    const { services, admin, setNow } = await house();
    const first = await services.createPerson(admin, { name: "B", email: "b@example.dk", initials: null });
    const second = await services.invitePerson(admin, first.personId);
    const spent = { refusal: "invitation-spent" };
    await expect(services.readInvitation(first.token)).rejects.toMatchObject(spent);
    await expect(services.readInvitation("guess")).rejects.toMatchObject(spent);
    setNow("2022-01-19T08:29:59.000Z");
    await services.readInvitation(second.token);
    setNow("2022-01-19T08:30:00.000Z");
    await expect(services.readInvitation(second.token)).rejects.toMatchObject(spent);
    await expect(services.acceptInvitation({ token: second.token, password })).rejects.toMatchObject(spent);
    const third = await services.invitePerson(admin, first.personId);
    await services.deactivatePerson(admin, first.personId);
    await expect(services.readInvitation(third.token)).rejects.toMatchObject(spent);
    await expect(services.invitePerson(admin, first.personId)).rejects.toMatchObject({ refusal: "person-deactivated" });
  });

  it("sets a forgotten password anew and ends the sessions that were open", async () => {
    const { demo, parts, admin, person } = await house();
    const onRightsChanged = vi.fn();
    const services = createServices({ ...demo.parts, onRightsChanged });
    const email = "sekretaer@demo.example";
    const open = await services.logIn({ email, password: demoPassword, from: "x" });
    const { token } = await services.invitePerson(admin, await person(email));
    expect(await services.readInvitation(token)).toMatchObject({ isReset: true });
    expect(await authenticate(parts)(open.token)).not.toBeNull();
    const mine = await services.acceptInvitation({ token, password });
    expect(onRightsChanged).toHaveBeenCalledOnce();
    expect(await authenticate(parts)(open.token)).toBeNull();
    expect(await authenticate(parts)(mine.token)).not.toBeNull();
    await expect(services.logIn({ email, password: demoPassword, from: "x" })).rejects.toMatchObject({
      refusal: "credentials-wrong",
    });
  });
});

describe("[L7] the last administrator", () => {
  it("stays one, however they are to be removed", async () => {
    const { services, admin, person } = await house();
    const id = await person("admin@");
    const last = { refusal: "last-administrator" };
    await expect(services.withdrawAdministration(admin, id)).rejects.toMatchObject(last);
    await expect(services.deactivatePerson(admin, id)).rejects.toMatchObject(last);
    const invited = await services.createPerson(admin, { name: "B", email: "b@example.dk", initials: null });
    await services.grantAdministration(admin, invited.personId);
    await expect(services.withdrawAdministration(admin, id)).rejects.toMatchObject(last);
    await services.acceptInvitation({ token: invited.token, password });
    await services.withdrawAdministration(admin, id);
    expect(await services.readPerson(admin, id)).toMatchObject({ isAdministrator: false });
  });

  it("is one of two who remove each other at the same time", async () => {
    const { services, admin, person } = await house();
    const [one, other] = [await person("admin@"), await person("sekretaer@")];
    await services.grantAdministration(admin, other);
    const attempts = await Promise.allSettled([
      services.withdrawAdministration(admin, one),
      services.deactivatePerson(admin, other),
    ]);
    expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("[L8] a deactivated person", () => {
  it("is logged out at once, gets the answer of the unknown, and comes back as they were", async () => {
    const { demo, parts, admin, person } = await house();
    const onRightsChanged = vi.fn();
    const services = createServices({ ...demo.parts, onRightsChanged });
    const email = "direktoer@demo.example";
    const { token } = await services.logIn({ email, password: demoPassword, from: "x" });
    await services.deactivatePerson(admin, await person(email));
    expect(onRightsChanged).toHaveBeenCalledOnce();
    expect(await authenticate(parts)(token)).toBeNull();
    const unknown = { refusal: "credentials-wrong", facts: {} };
    await expect(services.logIn({ email, password: demoPassword, from: "x" })).rejects.toMatchObject(unknown);
    await expect(
      services.logIn({ email: "nobody@demo.example", password: demoPassword, from: "x" }),
    ).rejects.toMatchObject(unknown);
    await services.reactivatePerson(admin, await person(email));
    expect(await authenticate(parts)(token)).toBeNull();
    const again = await services.logIn({ email, password: demoPassword, from: "x" });
    expect((await authenticate(parts)(again.token))?.actor).toMatchObject({ memberships: [{ role: "member" }] });
  });
});

describe("people", () => {
  it("are found by name and e-mail and stand in Danish order", async () => {
    const { services, admin } = await house();
    for (const [name, email] of [
      ["Åse Dal", "aase@example.dk"],
      ["Ærø Ø", "aeroe@example.dk"],
      ["Zenia", "z@example.dk"],
    ] as const) {
      await services.createPerson(admin, { name, email, initials: null });
    }
    expect((await services.listPeople(admin, "@example.dk")).map(({ name }) => name)).toEqual([
      "Zenia",
      "Ærø Ø",
      "Åse Dal",
    ]);
    expect((await services.listPeople(admin, "SEKRET")).map(({ roles, state }) => ({ roles, state }))).toEqual([
      { roles: [{ bodyName: "Direktionen", role: "secretary" }], state: "active" },
    ]);
    expect(await services.listPeople(admin, "nobody")).toEqual([]);
    await expect(
      services.createPerson(admin, { name: "Z", email: "Z@example.dk", initials: null }),
    ).rejects.toMatchObject({ refusal: "email-taken" });
  });

  it("[B6] are not overwritten by who saw another name, and share no e-mail", async () => {
    const { services, admin, person } = await house();
    const id = await person("gaest@");
    const { seen, initials, email } = await services.readPerson(admin, id);
    await services.changePerson(admin, id, { seen, name: "Gæsten", initials, email });
    await expect(services.changePerson(admin, id, { seen, name: "X", initials, email })).rejects.toMatchObject({
      refusal: "changed-meanwhile",
    });
    const now = await services.readPerson(admin, id);
    await expect(services.changePerson(admin, id, { ...now, email: "admin@demo.example" })).rejects.toMatchObject({
      refusal: "email-taken",
    });
    expect(await services.readPerson(admin, id)).toMatchObject({ name: "Gæsten", email });
  });
});
