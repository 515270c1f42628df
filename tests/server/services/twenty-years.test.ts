import type { KyselyPlugin } from "kysely";
import { expect, it } from "vitest";
import { insertItem } from "../../../db/queries/items.ts";
import { insertMeeting } from "../../../db/queries/meetings.ts";
import { saveOutcome } from "../../../db/queries/outcomes.ts";
import { insertPublication } from "../../../db/queries/publications.ts";
import type { Store } from "../../../db/store.ts";
import { newItem } from "../../../domain/meeting/agenda-item.ts";
import { awaitsMe } from "../../../server/services/awaits-me.ts";
import { currentMinutes } from "../../../server/services/current-minutes.ts";
import { listMeetings } from "../../../server/services/list-meetings.ts";
import { readMeeting } from "../../../server/services/read-meeting.ts";
import { readYear } from "../../../server/services/read-year.ts";
import { heldMeeting } from "./held-meeting.ts";

/** The same store, with a count of the queries that are read through it. */
function counting(store: Store): { store: Store; queries: () => number } {
  let queries = 0;
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => {
      queries += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { store: { ...store, read: (fn) => store.read((db) => fn(db.withPlugin(counter))) }, queries: () => queries };
}

/** What the overview, the year of 2022 and the next agenda ask of the store and of the texts. */
async function costs(demo: Awaited<ReturnType<typeof heldMeeting>>) {
  const { store, queries } = counting(demo.store);
  let texts = 0;
  const readTexts: typeof demo.parts.readTexts = (room) => {
    texts += 1;
    return demo.parts.readTexts(room);
  };
  const parts = { ...demo.parts, store };
  const chair = await demo.actor("kommunaldirektoer");
  const { bodyId } = (await demo.store.read((db) =>
    db.selectFrom("body").select("id as bodyId").executeTakeFirst(),
  )) ?? { bodyId: "" };
  await listMeetings(parts)(chair);
  await awaitsMe(parts, { readTexts, currentMinutes: currentMinutes(parts, readTexts) })(chair);
  await readYear(parts)(chair, bodyId, 2022);
  const draft = await readMeeting(parts, readTexts)(chair, (await demo.example()).id);
  return { queries: queries(), texts, waiting: draft.waitingCount, bodyId, chair };
}

/**
 * Adds fortnightly meetings that are over: with a follow-up each, of which every twentieth is open, something postponed that
 * nobody took up again, and approved minutes that no agenda names.
 */
function addMeetings(
  demo: Awaited<ReturnType<typeof heldMeeting>>,
  { bodyId, ownerId, from, to }: { bodyId: string; ownerId: string; from: number; to: number },
) {
  return demo.sql(async (db) => {
    for (let index = from; index < to; index++) {
      const startsAt = new Date(Date.UTC(2022, 0, 12 - 14 * (index + 1), 8)).toISOString();
      const id = `meeting-${index}`;
      await insertMeeting(db, { id, bodyId, stage: "approved", startsAt, place: "Rådhuset", createdAt: startsAt });
      for (let number = 1; number <= 5; number++) {
        await insertItem(db, newItem({ id: `${id}-${number}`, meetingId: id, number, title: `Punkt ${number}` }));
      }
      await saveOutcome(db, `${id}-2`, {
        outcome: { kind: "postponed", meetingId: null },
        version: 0,
        by: ownerId,
        at: startsAt,
      });
      const publication = {
        id,
        meetingId: id,
        kind: "minutes",
        reason: null,
        authorId: ownerId,
        at: startsAt,
      } as const;
      await insertPublication(db, { ...publication, sha256: "", document: "{}" });
      const done = index % 20 === 0 ? null : startsAt;
      const followUp = { id, item_id: `${id}-1`, text: "Opgave", owner_id: ownerId, created_at: startsAt };
      await db
        .insertInto("follow_up")
        .values({ ...followUp, done_at: done })
        .execute();
    }
  });
}

it("[W5] [N2] the overview, a body's year and the next agenda cost no more queries after twenty years of meetings", async () => {
  const demo = await heldMeeting();
  const { bodyId, chair } = await costs(demo);
  const ownerId = chair.kind === "person" ? chair.personId : "";
  await addMeetings(demo, { bodyId, ownerId, from: 0, to: 1 });
  const { queries, texts, waiting } = await costs(demo);
  expect(waiting).toBe(2);
  await addMeetings(demo, { bodyId, ownerId, from: 1, to: 520 });
  expect(await costs(demo)).toMatchObject({ queries, texts, waiting: 1040 });
  expect(queries).toBeLessThan(90);
  const tasks = (await demo.services.awaitsMe(chair)) ?? [];
  expect(tasks.filter(({ kind }) => kind === "follow-up")).toHaveLength(26);
});
