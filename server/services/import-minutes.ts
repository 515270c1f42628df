import type { Transaction } from "kysely";
import { findBodyBySlug, insertBody } from "../../db/queries/bodies.ts";
import { insertItem } from "../../db/queries/items.ts";
import { findMeetingAt, insertMeeting } from "../../db/queries/meetings.ts";
import { appendUpdates } from "../../db/queries/rooms.ts";
import type { Tables } from "../../db/schema.ts";
import { journalOf } from "../../db/store.ts";
import { type Actor, actorName } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import type { RichText } from "../../domain/document/rich-text.ts";
import { type Room, roomName } from "../../domain/document/room.ts";
import { newItem } from "../../domain/meeting/agenda-item.ts";
import { type Body, newBody } from "../../domain/meeting/body.ts";
import { danishDate, instantOfDanishTime } from "../../domain/meeting/danish-time.ts";
import { decisionSection } from "../../domain/meeting/section-template.ts";
import { slugOf } from "../../domain/meeting/slug.ts";
import type { Stage } from "../../domain/meeting/stage.ts";
import type { ImportedItem, ImportedMinutes } from "../../domain/minutes/imported-minutes.ts";
import { Refusal } from "../../domain/refusal.ts";
import { encodeTexts } from "../collab/texts.ts";
import type { ServiceDependencies } from "./dependencies.ts";

export interface ImportOptions {
  /** Slug of the body the minutes belong to; without it the body that they name. */
  readonly body?: string | undefined;
  /** Where the meeting is in its life. Minutes that were finished elsewhere are `approved`. */
  readonly stage: Stage;
}

/**
 * Stores minutes that exist elsewhere as a meeting with its items and texts, all or nothing. A body that they name and
 * that is not known yet is made; one that was asked for by slug must exist. Refuses `body-unknown`, `meeting-exists`.
 */
export const importMinutes =
  ({ store, clock }: ServiceDependencies) =>
  async (actor: Actor, minutes: ImportedMinutes, options: ImportOptions): Promise<{ meetingId: string }> => {
    if (!can(actor, "installation.administer", { kind: "installation" })) throw new Refusal("not-allowed");
    const meetingId = crypto.randomUUID();
    const now = clock().toISOString();
    const startsAt = instantOfDanishTime(minutes.startsAtLocal);
    return store.write(actor, async (db) => {
      const body = await bodyOf(db, minutes, options.body);
      if ((await findMeetingAt(db, body.id, startsAt)) !== null) {
        throw new Refusal("meeting-exists", { body: body.name, date: danishDate(startsAt) });
      }
      await insertMeeting(db, {
        id: meetingId,
        bodyId: body.id,
        stage: options.stage,
        startsAt,
        place: minutes.place,
        createdAt: now,
      });
      for (const item of minutes.items) await storeItem(db, meetingId, item, now);
      return {
        result: { meetingId },
        audit: {
          action: "import-minutes",
          subject: `meeting/${meetingId}`,
          facts: { by: actorName(actor), items: minutes.items.length, stage: options.stage },
        },
      };
    });
  };

async function bodyOf(db: Transaction<Tables>, minutes: ImportedMinutes, slug: string | undefined): Promise<Body> {
  const known = await findBodyBySlug(db, slug ?? slugOf(minutes.body));
  if (known !== null) return known;
  if (slug !== undefined) throw new Refusal("body-unknown", { slug });
  const body = newBody({
    id: crypto.randomUUID(),
    slug: slugOf(minutes.body),
    name: minutes.body,
    municipality: "",
  });
  await insertBody(db, body);
  return body;
}

async function storeItem(db: Transaction<Tables>, meetingId: string, item: ImportedItem, at: string): Promise<void> {
  const itemId = crypto.randomUUID();
  await insertItem(db, {
    ...newItem({ id: itemId, meetingId, number: item.number, title: item.title }),
    access: item.access,
    caseNumber: item.caseNumber,
    decidingBody: item.decidingBody,
    recommendedBy: item.recommendedBy,
    discussionQuestions: item.discussionQuestions,
    attachments: item.attachments.map((title) => ({ id: crypto.randomUUID(), title, file: null })),
    guests: item.guests.map((guest) => ({ ...guest, id: crypto.randomUUID(), personId: null })),
  });
  const sections = Object.fromEntries(item.sections.map(({ key, text }) => [key, text]));
  await storeTexts(db, { itemId, zone: "case" }, sections, at);
  if (item.decision !== null) {
    await storeTexts(db, { itemId, zone: "minutes" }, { [decisionSection.key]: item.decision }, at);
  }
}

/** The first text of a room, by nobody in particular. */
async function storeTexts(
  db: Transaction<Tables>,
  room: Room,
  texts: Readonly<Record<string, RichText>>,
  at: string,
): Promise<void> {
  if (Object.keys(texts).length === 0) return;
  await appendUpdates(journalOf(db), roomName(room), [{ authorId: null, at, bytes: encodeTexts(texts) }]);
}
