import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Transaction } from "kysely";
import { insertBody } from "../../db/queries/bodies.ts";
import { insertCaseOption } from "../../db/queries/case-options.ts";
import { itemsOfMeetings } from "../../db/queries/items.ts";
import { insertMembership, insertPerson } from "../../db/queries/people.ts";
import type { Tables } from "../../db/schema.ts";
import { operator } from "../../domain/access/actor.ts";
import { newBody } from "../../domain/meeting/body.ts";
import { readMinutesText } from "../import/read-minutes-text.ts";
import type { ServiceDependencies } from "../services/dependencies.ts";
import { importMinutes } from "../services/import-minutes.ts";
import { hashPassword } from "../services/password.ts";
import { demoEmail, demoPeople } from "./demo-people.ts";
import { exampleMeeting } from "./example-meeting.ts";

const realReferat = join(import.meta.dirname, "referat-direktionen-2022-01-12.txt");

/**
 * Fills an empty database with the demo: the direktion with one person a role, the real referat's meeting in session, and
 * a draft meeting two weeks later with two examples.
 */
export async function loadDemo(dependencies: ServiceDependencies, password: string): Promise<void> {
  const { store, clock } = dependencies;
  const passwordHash = await hashPassword(password);
  const bodyId = crypto.randomUUID();
  const createdAt = clock().toISOString();
  const personIds = new Map<string, string>();

  await store.write(operator, async (db) => {
    const named = { id: bodyId, slug: "direktionen", name: "Direktionen", municipality: "Lemvig Kommune" };
    await insertBody(db, newBody(named));
    for (const person of demoPeople) {
      const id = crypto.randomUUID();
      personIds.set(person.login, id);
      await insertPerson(db, {
        id,
        email: demoEmail(person),
        name: person.name,
        initials: person.initials,
        passwordHash,
        isAdministrator: person.role === null,
        locale: "da",
        createdAt,
      });
      if (person.role === null) continue;
      await insertMembership(db, id, { bodyId, role: person.role, clearedForClosed: person.role === "archivist" });
    }
    return { result: undefined, audit: { action: "load-demo", subject: `body/${bodyId}` } };
  });

  const minutes = importMinutes(dependencies);
  const real = await minutes(operator, readMinutesText(await readFile(realReferat)), { stage: "in-session" });
  const example = await minutes(operator, exampleMeeting, { stage: "draft" });
  await store.write(operator, async (db) => {
    await invite(db, real.meetingId, personIds.get("gaest") ?? "");
    await writeDownOptions(db, real.meetingId, clock());
    await assign(db, example.meetingId, personIds.get("sagsbehandler") ?? "");
    return { result: undefined, audit: { action: "load-demo", subject: `meeting/${real.meetingId}` } };
  });
}

/** The demo's guest logs in as the guest whom the real referat names. */
async function invite(db: Transaction<Tables>, meetingId: string, personId: string): Promise<void> {
  await db
    .updateTable("guest")
    .set({ person_id: personId })
    .where("item_id", "in", (query) => query.selectFrom("agenda_item").select("id").where("meeting_id", "=", meetingId))
    .execute();
}

/** The three ways that the real case puts before the meeting, by their headings. */
const realOptions = [
  "Ansøge Landsbyggefonden om et nyt projekt med fokus på Vestbyen",
  "Udvikle et nyt projekt udenom Landsbyggefonden",
  "En kombination",
];

async function writeDownOptions(db: Transaction<Tables>, meetingId: string, now: Date): Promise<void> {
  const [first] = await itemsOfMeetings(db, [meetingId]);
  if (first === undefined) return;
  for (const [index, title] of realOptions.entries()) {
    const option = { id: crypto.randomUUID(), itemId: first.id, title, state: "open", dependsOn: null } as const;
    await insertCaseOption(db, option, new Date(now.getTime() + index).toISOString());
  }
}

/** The demo's case author writes the examples. */
async function assign(db: Transaction<Tables>, meetingId: string, personId: string): Promise<void> {
  await db.updateTable("agenda_item").set({ case_author_id: personId }).where("meeting_id", "=", meetingId).execute();
  await db
    .updateTable("agenda_item")
    .set({ kind: "any-other-business" })
    .where("meeting_id", "=", meetingId)
    .where("number", "=", 2)
    .execute();
}
