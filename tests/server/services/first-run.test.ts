import { dirname, join } from "node:path";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { createAttachmentFiles } from "../../../server/attachments/attachment-files.ts";
import { workInProcess } from "../../../server/collab/document-work.ts";
import { createRoomHistory } from "../../../server/collab/room-history.ts";
import { newSetupToken } from "../../../server/services/create-first-administrator.ts";
import { createMeetingWatch } from "../../../server/services/watch-meeting.ts";
import { createServices } from "../../../server/services.ts";
import { temporaryStore, testTime } from "../../support/temporary-store.ts";

const input = {
  name: "Anders And",
  email: "Admin@Example.dk",
  password: "a long enough password",
  municipality: "Lemvig Kommune",
  bodyName: "Direktionen",
  role: "secretary",
} as const;

async function emptyServices() {
  const store = await temporaryStore();
  const dependencies = { store, clock: () => testTime, log: pino({ level: "silent" }) };
  const setupToken = await newSetupToken(store);
  const services = createServices({
    ...dependencies,
    setupToken,
    readTexts: async () => ({}),
    history: createRoomHistory({ store, log: dependencies.log, work: workInProcess }),
    rewrite: async () => {},
    render: async () => new Uint8Array(),
    files: createAttachmentFiles(join(dirname(store.file), "attachments")),
    watch: createMeetingWatch(dependencies, () => new Map()),
    freeze: async () => [],
    rejudge: async () => {},
    onRightsChanged: () => {},
  });
  return { store, services, setupToken: setupToken ?? "" };
}

describe("first run", () => {
  it("[L4] the link creates one administrator with a body, who can log in", async () => {
    const { services, setupToken } = await emptyServices();
    expect(await services.isSetupToken(setupToken)).toBe(true);
    await services.createFirstAdministrator({ ...input, setupToken });
    const { token } = await services.logIn({ email: "admin@example.dk", password: input.password, from: "x" });
    expect(await services.authenticate(token)).toMatchObject({
      actor: { isAdministrator: true, memberships: [{ role: "secretary" }] },
      person: { name: "Anders And", initials: "AA" },
    });
  });

  it("[L4] the link works once, also for two who use it at the same time", async () => {
    const { services, setupToken, store } = await emptyServices();
    const attempts = await Promise.allSettled([
      services.createFirstAdministrator({ ...input, setupToken }),
      services.createFirstAdministrator({ ...input, email: "second@example.dk", setupToken }),
    ]);
    expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await services.isSetupToken(setupToken)).toBe(false);
    await expect(services.createFirstAdministrator({ ...input, setupToken })).rejects.toMatchObject({
      refusal: "setup-link-spent",
    });
    expect(await store.read((db) => db.selectFrom("person").select("id").execute())).toHaveLength(1);
  });

  it("[L4] no other link works, and a database with people has none", async () => {
    const { services, setupToken, store } = await emptyServices();
    expect(await services.isSetupToken("guess")).toBe(false);
    await expect(services.createFirstAdministrator({ ...input, setupToken: "guess" })).rejects.toMatchObject({
      refusal: "setup-link-spent",
    });
    await services.createFirstAdministrator({ ...input, setupToken });
    expect(await newSetupToken(store)).toBeNull();
  });
});
