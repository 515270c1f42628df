import { expect, it } from "vitest";
import { insertBody } from "../../db/queries/bodies.ts";
import { findItemSubject } from "../../db/queries/item-subject.ts";
import { findItem, insertItem } from "../../db/queries/items.ts";
import { findMeeting, insertMeeting } from "../../db/queries/meetings.ts";
import { insertPerson } from "../../db/queries/people.ts";
import { operator } from "../../domain/access/actor.ts";
import { itemSubject } from "../../domain/access/subject-of.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import { temporaryStore } from "../support/temporary-store.ts";

const at = "2022-01-01T09:00:00.000Z";
const guest = (personId: string | null) => ({ name: "A guest", title: null, arrivesAt: null, personId });
const item = (id: string, more: Partial<AgendaItem>): AgendaItem => ({
  id,
  meetingId: "meeting",
  number: Number(id),
  title: "Item",
  access: "open",
  caseNumber: null,
  decidingBody: null,
  recommendedBy: null,
  estimatedMinutes: null,
  caseAuthorId: null,
  discussionQuestions: [],
  attachments: [],
  guests: [],
  recusedPersonIds: [],
  ...more,
});

it("an item as `can` judges it is the same when read alone as when the whole item is read", async () => {
  const store = await temporaryStore();
  await store.write(operator, async (db) => {
    const sections: [] = [];
    const body = { id: "body", slug: "body", name: "Body", municipality: "", closedShowsCaseNumber: true, sections };
    await insertBody(db, body);
    const meeting = { id: "meeting", bodyId: "body", stage: "in-session", startsAt: at, place: "" } as const;
    await insertMeeting(db, { ...meeting, createdAt: at });
    for (const id of ["anna", "bo", "carl"]) {
      const email = `${id}@test.example`;
      const row = { id, email, name: id, initials: "T", passwordHash: null, isAdministrator: false } as const;
      await insertPerson(db, { ...row, locale: "da", createdAt: at });
    }
    await insertItem(db, item("1", {}));
    const guests = [guest("anna"), guest(null), guest("bo")];
    await insertItem(db, item("2", { access: "closed", caseAuthorId: "carl", guests }));
    for (const [person_id, withdrawn_at] of [
      ["bo", null],
      ["carl", at],
    ] as const) {
      await db
        .insertInto("recusal")
        .values({ id: person_id, item_id: "2", person_id, declared_at: at, withdrawn_at })
        .execute();
    }
    return { result: undefined, audit: { action: "test", subject: "meeting/meeting" } };
  });
  const read = (id: string) =>
    store.read(async (db) => {
      const whole = await findItem(db, id);
      const meeting = await findMeeting(db, "meeting");
      if (whole === null || meeting === null) throw new Error("not stored");
      return { alone: await findItemSubject(db, id), whole: itemSubject(meeting, whole) };
    });
  for (const id of ["1", "2"]) {
    const { alone, whole } = await read(id);
    expect(alone).toEqual(whole);
  }
  expect((await read("2")).alone).toMatchObject({ invitedPersonIds: ["anna", "bo"], recusedPersonIds: ["bo"] });
  expect(await store.read((db) => findItemSubject(db, "3"))).toBeNull();
});
