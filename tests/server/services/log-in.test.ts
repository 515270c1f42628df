import { describe, expect, it } from "vitest";
import { demoPassword, demoServices } from "../../support/demo-services.ts";
import { testTime } from "../../support/temporary-store.ts";

const secretary = "sekretaer@demo.example";
const from = "127.0.0.1";

describe("log-in", () => {
  it("starts a session for the right password, whatever the case of the address", async () => {
    const { services } = await demoServices();
    const { token } = await services.logIn({ email: " Sekretaer@Demo.Example ", password: demoPassword, from });
    const session = await services.authenticate(token);
    expect(session?.person).toMatchObject({ name: "Sekretær", initials: "SE", email: secretary, locale: "da" });
  });

  it("[L1] gives an unknown address and a wrong password the same answer", async () => {
    const { services } = await demoServices();
    const wrong = await services.logIn({ email: secretary, password: "wrong", from }).catch((error: unknown) => error);
    const unknown = await services
      .logIn({ email: "nobody@demo.example", password: "wrong", from })
      .catch((error: unknown) => error);
    expect(wrong).toMatchObject({ refusal: "credentials-wrong", facts: {} });
    expect(unknown).toMatchObject({ refusal: "credentials-wrong", facts: {} });
  });

  it("[L2] stops guessing at one account after five wrong passwords, even with the right one, and no other account", async () => {
    const { services } = await demoServices();
    for (let guess = 0; guess < 5; guess++) {
      await expect(services.logIn({ email: secretary, password: `wrong ${guess}`, from })).rejects.toMatchObject({
        refusal: "credentials-wrong",
      });
    }
    const sixth = services.logIn({ email: secretary, password: demoPassword, from });
    await expect(sixth).rejects.toMatchObject({ refusal: "too-many-attempts", facts: { seconds: expect.any(Number) } });
    await expect(services.logIn({ email: "arkivar@demo.example", password: demoPassword, from })).resolves.toBeTruthy();
  });

  it("[L2] stops one address that guesses at many accounts", async () => {
    const { services } = await demoServices();
    for (let guess = 0; guess < 30; guess++) {
      const email = `person-${guess}@demo.example`;
      await expect(services.logIn({ email, password: "wrong", from })).rejects.toMatchObject({
        refusal: "credentials-wrong",
      });
    }
    await expect(services.logIn({ email: "new@demo.example", password: "wrong", from })).rejects.toMatchObject({
      refusal: "too-many-attempts",
    });
  });

  it("[L3] stores only the token's hash, and forgets the session at log-out and after twelve hours", async () => {
    let now = testTime;
    const { services, store } = await demoServices({ clock: () => now });
    const first = await services.logIn({ email: secretary, password: demoPassword, from });
    const second = await services.logIn({ email: secretary, password: demoPassword, from });
    const stored = await store.read((db) => db.selectFrom("session").selectAll().execute());
    expect(JSON.stringify(stored)).not.toContain(first.token);

    await services.logOut(first.token);
    expect(await services.authenticate(first.token)).toBeNull();
    expect(await services.authenticate(second.token)).not.toBeNull();

    now = new Date(testTime.getTime() + 12 * 3_600_000);
    expect(await services.authenticate(second.token)).toBeNull();
  });
});
