import { lastApproved } from "../../db/queries/approvals.ts";
import { listPublications, readPublished } from "../../db/queries/publications.ts";
import { queuedReminders } from "../../db/queries/reminders.ts";
import { can } from "../../domain/access/can.ts";
import { meetingSubject } from "../../domain/access/subject-of.ts";
import { blockChanges, minutesChanges } from "../../domain/minutes/minutes-changes.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Services } from "../services.ts";
import { approvalOf } from "./approvers.ts";
import type { CurrentMinutes } from "./current-minutes.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { documentFor } from "./document-for.ts";
import { meetingFor } from "./find-subjects.ts";
import { attendanceBlocks, withRecord } from "./with-record.ts";

/** What there is to approve and who has. Refuses `meeting-unknown`, and `not-allowed` to who is not of the board. */
export const readApproval =
  ({ store, clock }: ServiceDependencies, current: CurrentMinutes): Services["readApproval"] =>
  async (actor, meetingId) => {
    const demand = async (db: Parameters<typeof meetingFor>[0]) => {
      const found = await meetingFor(db, actor, meetingId);
      const subject = meetingSubject(found.meeting, found.items);
      if (!can(actor, "meeting.see-approvals", subject)) throw new Refusal("not-allowed");
      return { ...found, subject };
    };
    await store.read(demand);
    const { sha256, document } = await current(meetingId);
    return store.read(async (db) => {
      const found = await demand(db);
      const { approvers, people, needed, given, awaitedIds } = await approvalOf(
        db,
        found.body,
        meetingId,
        sha256,
        clock(),
      );
      const minutes = withRecord(documentFor(actor, found, document));
      const sent = (await listPublications(db, meetingId)).findLast(({ kind }) => kind === "review");
      const attendance = attendanceBlocks(document);
      const changesSince = (before: typeof document) => [
        ...blockChanges(attendanceBlocks(before), attendance, { number: null, title: "" }),
        ...minutesChanges(withRecord(documentFor(actor, found, before)), minutes),
      ];
      const mine = actor.kind === "person" ? await lastApproved(db, meetingId, actor.personId) : null;
      const reminders = await queuedReminders(db, meetingId);
      return {
        sha256,
        rule: found.body.approvalRule,
        mayApprove: can(actor, "meeting.approve", found.subject),
        mayRemind: can(actor, "meeting.remind", found.subject),
        approvers: approvers.flatMap(({ personId, isChair, approval }) => {
          const person = people.get(personId);
          return person === undefined ? [] : [{ person, isChair, isAwaited: awaitedIds.includes(personId), approval }];
        }),
        needed,
        given,
        attendance,
        minutes,
        sinceSent: sent === undefined ? [] : changesSince(await readPublished(db, sent.id)),
        sinceMine: mine === null ? null : changesSince(mine),
        reminders: Object.fromEntries(
          reminders
            .filter(({ personId }) => awaitedIds.includes(personId))
            .map(({ personId, dueAt }) => [personId, dueAt]),
        ),
      };
    });
  };
