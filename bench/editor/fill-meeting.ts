import { insertBody } from "../../db/queries/bodies.ts";
import { insertItem } from "../../db/queries/items.ts";
import { insertMeeting } from "../../db/queries/meetings.ts";
import { insertMembership, insertPerson } from "../../db/queries/people.ts";
import { insertSession } from "../../db/queries/sessions.ts";
import { journalOf, type Store } from "../../db/store.ts";
import { operator } from "../../domain/access/actor.ts";
import { roomName } from "../../domain/document/room.ts";
import { newItem } from "../../domain/meeting/agenda-item.ts";
import { newBody } from "../../domain/meeting/body.ts";
import { sessionCookieName } from "../../server/http/session-cookie.ts";
import { tokenHash } from "../../server/services/session-token.ts";

const meetingId = "00000000-0000-4000-9000-000000000000";
const itemIdAt = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;

export interface BenchItem {
  /** Path of its page. */
  readonly path: string;
  /** Name of its case room. */
  readonly room: string;
}

export interface BenchPerson {
  readonly name: string;
  readonly cookie: { readonly name: string; readonly value: string };
}

/** A board of so many people, each logged in, and a draft meeting with items to write in. */
export async function fillMeeting(store: Store, counts: { readonly people: number; readonly items: number }) {
  const createdAt = new Date().toISOString();
  const people: BenchPerson[] = [];
  const items: BenchItem[] = [];
  await store.write(operator, async (db) => {
    const bodyId = crypto.randomUUID();
    await insertBody(db, newBody({ id: bodyId, slug: "bench", name: "Bench", municipality: "Bench" }));
    await insertMeeting(db, {
      id: meetingId,
      bodyId,
      stage: "draft",
      startsAt: "2030-01-01T09:00:00.000Z",
      place: "Udvalgsværelset",
      createdAt,
    });
    for (let index = 0; index < counts.items; index++) {
      const id = itemIdAt(index);
      await insertItem(db, newItem({ id, meetingId, number: index + 1, title: `Punkt ${index + 1}` }));
      items.push({ path: `/meetings/${meetingId}/items/${id}`, room: roomName({ itemId: id, zone: "case" }) });
    }
    for (let index = 0; index < counts.people; index++) {
      const id = crypto.randomUUID();
      const token = crypto.randomUUID();
      const name = `Deltager ${index}`;
      await insertPerson(db, {
        id,
        email: `person-${index}@test.example`,
        name,
        initials: `D${index}`,
        passwordHash: null,
        isAdministrator: false,
        locale: "da",
        createdAt,
      });
      await insertMembership(db, id, { bodyId, role: "member", clearedForClosed: false });
      await insertSession(journalOf(db) as never, {
        tokenHash: tokenHash(token),
        personId: id,
        createdAt,
        expiresAt: "2100-01-01T00:00:00.000Z",
      });
      people.push({ name, cookie: { name: sessionCookieName, value: token } });
    }
    return { result: undefined, audit: { action: "fill-bench", subject: "bench" } };
  });
  return { people, items };
}
