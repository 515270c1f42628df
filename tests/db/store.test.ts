import { describe, expect, it } from "vitest";
import { insertBody } from "../../db/queries/bodies.ts";
import { operator } from "../../domain/access/actor.ts";
import { newBody } from "../../domain/meeting/body.ts";
import { signal } from "../support/signal.ts";
import { temporaryStore, testTime } from "../support/temporary-store.ts";

const body = (id: string) => newBody({ id, slug: id, name: id, municipality: "" });

describe("store", () => {
  it("[S3] keeps 20 concurrent transactions apart when half of them roll back", async () => {
    const store = await temporaryStore();
    const attempts = Array.from({ length: 20 }, (_, number) =>
      store.write(operator, async (db) => {
        await insertBody(db, body(`body-${number}`));
        const count = await db.selectFrom("body").select(db.fn.countAll<number>().as("n")).executeTakeFirstOrThrow();
        await db
          .updateTable("body")
          .set({ municipality: `seen ${count.n}` })
          .where("id", "=", `body-${number}`)
          .execute();
        if (number % 2 === 1) throw new Error(`rolled back ${number}`);
        return { result: number, audit: { action: "test", subject: `body/${number}` } };
      }),
    );

    const outcomes = await Promise.allSettled(attempts);

    const even = Array.from({ length: 10 }, (_, number) => number * 2);
    expect(outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []))).toEqual(even);
    const stored = await store.read((db) => db.selectFrom("body").select(["id", "municipality"]).execute());
    expect(stored.map(({ id }) => id).sort()).toEqual(even.map((number) => `body-${number}`).sort());
    // Each saw itself and the survivors before it, never a row of one that rolled back.
    expect(stored.map(({ municipality }) => municipality).sort()).toEqual(
      even.map((_, index) => `seen ${index + 1}`).sort(),
    );
    const audit = await store.read((db) => db.selectFrom("audit_log").select("subject").execute());
    expect(audit.map(({ subject }) => subject)).toEqual(even.map((number) => `body/${number}`));
  });

  it("[S1] writes the audit row with the change, by whom and when", async () => {
    const store = await temporaryStore();
    await store.write({ kind: "person", personId: "p1", isAdministrator: false, memberships: [] }, async (db) => ({
      result: await insertBody(db, body("b1")),
      audit: { action: "create-body", subject: "body/b1", facts: { slug: "b1" } },
    }));
    const rows = await store.read((db) => db.selectFrom("audit_log").selectAll().execute());
    expect(rows).toEqual([
      {
        id: 1,
        at: testTime.toISOString(),
        actor: "person/p1",
        action: "create-body",
        subject: "body/b1",
        facts: '{"slug":"b1"}',
      },
    ]);
  });

  it("[S1] leaves neither change nor audit row when the change fails", async () => {
    const store = await temporaryStore();
    const failing = store.write(operator, async (db) => {
      await insertBody(db, body("b1"));
      await insertBody(db, body("b1"));
      return { result: undefined, audit: { action: "create-body", subject: "body/b1" } };
    });
    await expect(failing).rejects.toThrow(/UNIQUE/);
    const counts = await store.read(async (db) => ({
      bodies: await db.selectFrom("body").selectAll().execute(),
      audit: await db.selectFrom("audit_log").selectAll().execute(),
    }));
    expect(counts).toEqual({ bodies: [], audit: [] });
  });

  it("[S4] refuses to write through a reader", async () => {
    const store = await temporaryStore();
    await expect(store.read((db) => insertBody(db, body("b1")))).rejects.toThrow(/readonly/);
  });

  it("reads a consistent view while others write", async () => {
    const store = await temporaryStore();
    const [begun, written] = [signal(), signal()];
    const seen = store.read(async (db) => {
      const before = await db.selectFrom("body").select("id").execute();
      begun.give();
      await written.given;
      return { before, after: await db.selectFrom("body").select("id").execute() };
    });
    await begun.given;
    await store.write(operator, async (tx) => ({
      result: await insertBody(tx, body("late")),
      audit: { action: "create-body", subject: "body/late" },
    }));
    written.give();
    const { before, after } = await seen;
    expect(after).toEqual(before);
  });

  it("[S5] refuses a transaction within another at once, takes nothing of the outer one, and goes on", async () => {
    const store = await temporaryStore();
    const done = (result: unknown) => ({ result, audit: { action: "test", subject: "test" } });
    const inner: readonly (() => Promise<unknown>)[] = [
      () => store.read((db) => db.selectFrom("body").selectAll().execute()),
      () => store.write(operator, async () => done(null)),
      () => store.journal(async () => null),
      () => store.journalUpdates([]),
    ];
    for (const begin of inner) {
      const within = store.write(operator, async (db) => {
        await insertBody(db, body("outer"));
        return done(await begin());
      });
      await expect(within).rejects.toThrow(/within another/);
      await expect(store.read(begin)).rejects.toThrow(/within another/);
      await expect(store.journal(begin)).rejects.toThrow(/within another/);
    }
    expect(await store.read((db) => db.selectFrom("body").selectAll().execute())).toEqual([]);
    await store.write(operator, async (db) => done(await insertBody(db, body("after"))));
  });

  it("[S5] lets what was begun within a transaction, and not waited for, have its own when that is over", async () => {
    const store = await temporaryStore();
    const over = signal();
    let later: Promise<unknown> = Promise.resolve();
    await store.read(async () => {
      later = over.given.then(() => store.read((db) => db.selectFrom("body").selectAll().execute()));
    });
    over.give();
    expect(await later).toEqual([]);
  });

  it("holds to foreign keys", async () => {
    const store = await temporaryStore();
    const orphan = store.write(operator, async (db) => ({
      result: await db
        .insertInto("meeting")
        .values({ id: "m", body_id: "none", stage: "draft", starts_at: "x", place: "", created_at: "x" })
        .execute(),
      audit: { action: "test", subject: "meeting/m" },
    }));
    await expect(orphan).rejects.toThrow(/FOREIGN KEY/);
  });
});
