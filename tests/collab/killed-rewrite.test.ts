import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../../db/store.ts";
import { createRoomTexts } from "../../server/collab/room-texts.ts";
import { seededRandom } from "./seeded-random.ts";
import { ServerProcess } from "./server-process.ts";
import { YClient } from "./y-client.ts";

const log = { info: () => {}, warn: () => {}, error: () => {} };

test("[H2] [C1] [S1] a version brought back as the server is killed is wholly there, with its audit row, or not at all, and what was seen or promised is", {
  timeout: 120_000,
}, async () => {
  const seed = Math.floor(Math.random() * 2 ** 32);
  const random = seededRandom(seed);
  const folder = await mkdtemp(join(tmpdir(), "referat-killed-rewrite-"));
  const itemId = randomUUID();
  let server = await ServerProcess.start({ folder, itemId, port: 0 });
  const url = `ws://127.0.0.1:${server.port}/collab`;
  const watcher = new YClient({ url, room: `item/${itemId}/case`, person: "writer-two" });
  const seen = () => watcher.doc.getXmlFragment("summary").toString();
  await watcher.until(() => watcher.provider.synced);

  for (let kill = 1; kill <= 3; kill++) {
    const words = `Udgave ${kill} er bragt tilbage`;
    let isPromised = false;
    server.rewrite({ person: "writer-one", words }, () => {
      isPromised = true;
    });
    // The first one starts a thread, and is seen; the others are killed somewhere on the way.
    if (kill === 1) await watcher.until(() => seen().includes(words));
    else
      for (let turn = random() * 4_000; turn > 0 && !isPromised; turn--)
        await new Promise((next) => setImmediate(next));
    await server.end("SIGKILL");
    await watcher.until(() => !watcher.provider.wsconnected);
    const wasSeen = seen().includes(words);
    const store = await openStore({ file: join(folder, "referat.sqlite"), clock: () => new Date(0) });
    const texts = await createRoomTexts({ store, clock: () => new Date(0), log })({ itemId, zone: "case" });
    const audits = await store.read((db) =>
      db.selectFrom("audit_log").select("subject").where("subject", "=", words).execute(),
    );
    await store.close();
    const stored = JSON.stringify(texts);
    const isThere = stored.includes(`"${words}"`);
    const isBefore = kill > 1 && stored.includes(`"Udgave ${kill - 1} er bragt tilbage"`);
    expect([isThere, isBefore].filter(Boolean), `seed ${seed}, kill ${kill}: ${stored}`).toHaveLength(1);
    expect(audits.length, `seed ${seed}, kill ${kill}`).toBe(isThere ? 1 : 0);
    if (wasSeen || isPromised) expect(isThere, `seed ${seed}, kill ${kill}`).toBe(true);
    server = await ServerProcess.start({ folder, itemId, port: server.port });
    await watcher.until(() => watcher.provider.synced);
    // Whether it was lost or not, the next round begins with this one.
    await new Promise<void>((resolve) => server.rewrite({ person: "writer-one", words }, resolve));
    await watcher.until(() => seen().includes(words));
  }
  watcher.stop();
  await server.end("SIGTERM");
  await rm(folder, { recursive: true });
});
