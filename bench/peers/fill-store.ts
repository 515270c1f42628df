import { insertBody } from "../../db/queries/bodies.ts";
import { insertItem, itemsOfMeetings } from "../../db/queries/items.ts";
import { insertMeeting } from "../../db/queries/meetings.ts";
import { insertMembership, insertPerson } from "../../db/queries/people.ts";
import { insertSession } from "../../db/queries/sessions.ts";
import { journalOf, type Store } from "../../db/store.ts";
import { operator } from "../../domain/access/actor.ts";
import { direktionSections } from "../../domain/meeting/section-template.ts";
import { sessionCookieName } from "../../server/http/session-cookie.ts";
import { tokenHash } from "../../server/services/session-token.ts";

const peopleCount = 500;
const itemCount = 60;
const meetingId = "bench-meeting";
const itemId = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
const cookieOf = (index: number) => ({ token: `token-${index}`, cookie: `${sessionCookieName}=token-${index}` });

/** A board of 500 people, each logged in, and a draft meeting with items to write in. Done once for a data folder. */
export async function fillStore(store: Store, now: string) {
  const cookies = Array.from({ length: peopleCount }, (_, index) => cookieOf(index).cookie);
  const rooms = Array.from({ length: itemCount }, (_, index) => `item/${itemId(index)}/case`);
  const isFilled = (await store.read((db) => itemsOfMeetings(db, [meetingId]))).length > 0;
  if (isFilled) return { cookies, rooms };
  await store.write(operator, async (db) => {
    const bodyId = "bench-body";
    await insertBody(db, {
      id: bodyId,
      slug: bodyId,
      name: "Bench",
      municipality: "Bench",
      closedShowsCaseNumber: true,
      sections: direktionSections,
    });
    await insertMeeting(db, {
      id: meetingId,
      bodyId,
      stage: "draft",
      startsAt: "2030-01-01T09:00:00.000Z",
      place: "",
      createdAt: now,
    });
    for (let index = 0; index < itemCount; index++) {
      await insertItem(db, {
        id: itemId(index),
        meetingId,
        number: index + 1,
        title: `Item ${index}`,
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
      });
    }
    for (let index = 0; index < peopleCount; index++) {
      const id = `bench-person-${index}`;
      await insertPerson(db, {
        id,
        email: `${id}@test.example`,
        name: `Person ${index}`,
        initials: "P",
        passwordHash: null,
        isAdministrator: false,
        locale: "da",
        createdAt: now,
      });
      await insertMembership(db, id, { bodyId, role: "member", clearedForClosed: false });
      await insertSession(journalOf(db) as never, {
        tokenHash: tokenHash(cookieOf(index).token),
        personId: id,
        createdAt: now,
        expiresAt: "2100-01-01T00:00:00.000Z",
      });
    }
    return { result: undefined, audit: { action: "fill-bench", subject: "bench" } };
  });
  return { cookies, rooms };
}
