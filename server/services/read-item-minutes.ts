import type { Transaction } from "kysely";
import { itemRecordsOf } from "../../db/queries/item-records.ts";
import { laterMeetings } from "../../db/queries/later-meetings.ts";
import { findMeeting } from "../../db/queries/meetings.ts";
import { outcomesOf } from "../../db/queries/outcomes.ts";
import { personNames } from "../../db/queries/person-names.ts";
import type { Tables } from "../../db/schema.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { itemSubject } from "../../domain/access/subject-of.ts";
import { plainText } from "../../domain/document/plain-text.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { Body } from "../../domain/meeting/body.ts";
import { danishDate } from "../../domain/meeting/danish-time.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import { decisionSection } from "../../domain/meeting/section-template.ts";
import { emptyRecord } from "../../domain/minutes/item-record.ts";
import { leftOpen } from "../../domain/minutes/left-open.ts";
import type { Outcome } from "../../domain/minutes/outcome.ts";
import type { LaterMeeting } from "../../domain/minutes/phrases.ts";
import { questionStatuses, sentencesOf } from "../../domain/minutes/questions.ts";
import { attendanceViews, recusalViews } from "./attendance-views.ts";
import type { ReadTexts, ServiceDependencies } from "./dependencies.ts";
import { itemFor } from "./find-subjects.ts";
import type { HoldingServices } from "./hold-meeting.ts";
import { readersOfItem, speakersAmong } from "./item-readers.ts";
import { participantsAt } from "./participants-at.ts";
import type { ItemMinutesView } from "./proceedings-view.ts";
import type { PersonView } from "./session-view.ts";
import { treatedItem } from "./treated-item.ts";
import { votesView } from "./votes-view.ts";

/**
 * What the meeting made of an item besides the decision's text; null for whoever may not read it, and before the agenda is
 * out. Refuses `item-unknown`.
 */
export const readItemMinutes =
  ({
    store,
    clock,
    readTexts,
  }: ServiceDependencies & { readonly readTexts: ReadTexts }): HoldingServices["readItemMinutes"] =>
  async (actor, itemId) => {
    const found = await store.read((db) => itemFor(db, actor, itemId));
    if (found.meeting.stage === "draft" || !can(actor, "item.read", itemSubject(found.meeting, found.item)))
      return null;
    const text = (await readTexts({ itemId, zone: "minutes" }))[decisionSection.key];
    const decision = text === undefined ? "" : plainText(text);
    return store.read((db) => itemMinutes(db, actor, found, { decision, now: clock() }));
  };

async function itemMinutes(
  db: Transaction<Tables>,
  actor: Actor,
  { meeting, body, item }: { readonly meeting: Meeting; readonly body: Body; readonly item: AgendaItem },
  { decision, now }: { readonly decision: string; readonly now: Date },
): Promise<ItemMinutesView> {
  const subject = itemSubject(meeting, item);
  const mayDecide = can(actor, "item.decide", subject);
  const mayRecordForOthers = can(actor, "item.record-for-others", subject);
  const isOwn = (personId: string | null) => actor.kind === "person" && personId === actor.personId;

  const record = (await itemRecordsOf(db, [item.id])).get(item.id) ?? emptyRecord;
  const stored = (await outcomesOf(db, [item.id])).get(item.id);
  const treated = await treatedItem(db, item);
  const participants = await participantsAt(db, meeting, [item]);
  const readers = mayDecide ? await readersOfItem(db, meeting, item, now) : [];
  const people = await personNames(db, [
    stored?.changedBy ?? null,
    ...record.followUps.map(({ ownerId }) => ownerId),
    ...[...record.statements, ...treated.recusals, ...participants].map(({ personId }) => personId),
  ]);
  const person = (id: string | null) => (id === null ? null : (people.get(id) ?? null));
  const followUpIds = record.followUps.map(({ id }) => id);
  const questions = questionStatuses(item.discussionQuestions, record.answers, { decision, followUpIds });
  const { outcome, votes, followUps } = record;
  return {
    mayDecide,
    mayRecuseSelf: can(actor, "item.recuse-self", subject),
    outcome,
    outcomeVersion: stored?.version ?? 0,
    outcomeBy: person(stored?.changedBy ?? null),
    laterMeetings: await meetingsToShow(db, meeting, outcome, mayDecide),
    votes: body.usesVotes
      ? votesView({
          participants,
          treated,
          votes,
          people,
          mayRecord: ({ personId }) => mayDecide && (mayRecordForOthers || isOwn(personId)),
        })
      : null,
    questions,
    sentences: mayDecide ? sentencesOf(decision) : [],
    options: record.options,
    followUps: followUps.map((followUp) => ({ ...followUp, owner: person(followUp.ownerId) })),
    owners: readers.map(asView),
    statements: record.statements.flatMap((statement) => {
      const speaker = person(statement.personId);
      const mayChange = mayDecide && (mayRecordForOthers || isOwn(statement.personId));
      return speaker === null ? [] : [{ ...statement, person: speaker, mayChange }];
    }),
    speakers: speakersAmong(readers)
      .filter(({ id }) => mayRecordForOthers || isOwn(id))
      .map(asView),
    attendance: attendanceViews(participants, treated, people, can(actor, "item.recuse", subject)),
    recusals: recusalViews(treated.recusals, treated, people, can(actor, "item.withdraw-recusal", subject)),
    leftOpen: leftOpen({ kind: item.kind, outcome, hasText: decision.trim() !== "", questions, followUps }),
  };
}

const asView = ({ id, name, initials }: PersonView): PersonView => ({ id, name, initials });

/** Where the item was postponed to, for every reader; for who decides also where it could be. */
async function meetingsToShow(
  db: Transaction<Tables>,
  meeting: Meeting,
  outcome: Outcome | null,
  mayDecide: boolean,
): Promise<readonly LaterMeeting[]> {
  const possible = mayDecide ? await laterMeetings(db, meeting) : [];
  const chosenId = outcome?.kind === "postponed" ? outcome.meetingId : null;
  const chosen =
    chosenId === null || possible.some(({ id }) => id === chosenId) ? null : await findMeeting(db, chosenId);
  return [...(chosen === null ? [] : [chosen]), ...possible].map(({ id, startsAt }) => ({
    meetingId: id,
    date: danishDate(startsAt),
  }));
}
