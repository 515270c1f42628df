import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { itemSubject } from "../../domain/access/subject-of.ts";
import { danishDay } from "../../domain/meeting/danish-time.ts";
import { approvalOf } from "./approvers.ts";
import { type Awaiting, collectAwaiting, type ItemOfMeeting, type OpenMeeting } from "./awaiting.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { mayRead } from "./find-subjects.ts";
import type { OverviewServices } from "./overview.ts";
import type { Task } from "./task-view.ts";
import { itemOf, meetingOf, type Reading, tasksOfMeeting } from "./tasks-of-meeting.ts";

type Person = Extract<Actor, { kind: "person" }>;

/** All that awaits the person, the most pressing first. Every line asks `can`, and names nothing that they may not read. */
export const awaitsMe =
  ({ store, clock }: ServiceDependencies, texts: Omit<Reading, "approvalOf">): OverviewServices["awaitsMe"] =>
  async (actor) => {
    // In a page that is kept it would soon no longer be true; and the mark of the page does not know of these items.
    if (actor.kind !== "person" || actor.openItemsOnly) return null;
    const today = danishDay(clock());
    const reading: Reading = {
      ...texts,
      approvalOf: (body, meetingId, sha256) => store.read((db) => approvalOf(db, body, meetingId, sha256, clock())),
    };
    const awaiting = await store.read((db) => collectAwaiting(db, actor));
    const tasks = [...followUpsOf(actor, awaiting, today), ...lateEditsOf(actor, awaiting)];
    for (const open of awaiting.openMeetings) {
      const isNextDraft = open === nextDraftOf(open.body.id, awaiting.openMeetings);
      tasks.push(...(await tasksOfMeeting(actor, open, { today, isNextDraft }, reading)));
    }
    return inOrder(tasks);
  };

const nextDraftOf = (bodyId: string, meetings: readonly OpenMeeting[]): OpenMeeting | undefined =>
  meetings.find(({ meeting, body }) => meeting.stage === "draft" && body.id === bodyId);

function followUpsOf(actor: Person, { followUps }: Awaiting, today: string): Task[] {
  return followUps.filter(isReadableBy(actor)).map((found) => {
    const { id, text, dueOn } = found.followUp;
    const isOverdue = dueOn !== null && dueOn < today;
    return { kind: "follow-up", meeting: meetingOf(found), item: itemOf(found), id, text, dueOn, isOverdue };
  });
}

const isReadableBy =
  (actor: Person) =>
  ({ meeting, item }: ItemOfMeeting): boolean =>
    mayRead(actor, meeting, item);

function lateEditsOf(actor: Person, { lateEdits }: Awaiting): Task[] {
  return lateEdits
    .filter(({ meeting, item }) => can(actor, "item.take-in", itemSubject(meeting, item)))
    .map((found) => ({
      kind: "settle-late-edits",
      meeting: meetingOf(found),
      item: itemOf(found),
      count: found.count,
    }));
}

/** By the day on which each matters: a follow-up's date, else its meeting's. What has no date comes last. */
function inOrder(tasks: readonly Task[]): readonly Task[] {
  const dayOf = (task: Task) =>
    task.kind === "follow-up" ? (task.dueOn ?? "9999") : danishDay(new Date(task.meeting.startsAt));
  return [...tasks].sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
}
