import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { itemSubject, meetingSubject } from "../../domain/access/subject-of.ts";
import { isPending } from "../../domain/meeting/agenda-item.ts";
import type { Body } from "../../domain/meeting/body.ts";
import { danishDay } from "../../domain/meeting/danish-time.ts";
import { readiness } from "../../domain/meeting/readiness.ts";
import { currentSitting, sittingsOf } from "../../domain/meeting/sitting.ts";
import type { approvalOf } from "./approvers.ts";
import type { HeldByBody, ItemOfMeeting, OpenMeeting } from "./awaiting.ts";
import type { CurrentMinutes } from "./current-minutes.ts";
import type { ReadTexts } from "./dependencies.ts";
import type { Task } from "./task-view.ts";

type Person = Extract<Actor, { kind: "person" }>;

export interface Reading {
  readonly readTexts: ReadTexts;
  readonly currentMinutes: CurrentMinutes;
  readonly approvalOf: (body: Body, meetingId: string, sha256: string) => ReturnType<typeof approvalOf>;
}

/** The meeting of a task, as its line names it. */
export const meetingOf = ({ meeting: { id, startsAt }, body }: HeldByBody): Task["meeting"] => ({
  id,
  bodyName: body.name,
  startsAt,
});

/** The item of a task. Only for who may read it: a closed item's title is content. */
export const itemOf = ({ item: { id, number, title, access } }: ItemOfMeeting) => ({ id, number, title, access });

/** What a meeting that is not over asks of the person. `isNextDraft`: of its body's drafts it is the nearest. */
export async function tasksOfMeeting(
  actor: Person,
  open: OpenMeeting,
  { today, isNextDraft }: { today: string; isNextDraft: boolean },
  reading: Reading,
): Promise<readonly Task[]> {
  const written = await casesToWrite(actor, open, reading);
  switch (open.meeting.stage) {
    case "draft":
      return isNextDraft ? [...written, ...(await agendaToSendOut(actor, open, reading))] : written;
    case "agenda-published":
      return [...written, ...laterPapers(actor, open), ...meetingToOpen(actor, open, today)];
    case "in-session":
      return minutesToSend(actor, open, today);
    case "minutes-review":
      return minutesToApprove(actor, open, reading);
    default:
      return [];
  }
}

/** The cases that the person is the author of, as long as they lack a section without which they can't go out. */
async function casesToWrite(actor: Person, open: OpenMeeting, { readTexts }: Reading): Promise<readonly Task[]> {
  const tasks: Task[] = [];
  for (const item of open.items) {
    if (item.caseAuthorId !== actor.personId || item.correctionReason !== null) continue;
    if (!can(actor, "item.write-case", itemSubject(open.meeting, item))) continue;
    const missing = readiness(item, await readTexts({ itemId: item.id, zone: "case" }), open.body);
    const sections = missing.flatMap((point) => (point.code === "section" ? [point.section] : []));
    if (sections.length === 0) continue;
    tasks.push({ kind: "write-case", meeting: meetingOf(open), item: itemOf({ ...open, item }), sections });
  }
  return tasks;
}

async function agendaToSendOut(actor: Person, open: OpenMeeting, { readTexts }: Reading): Promise<readonly Task[]> {
  if (!can(actor, "meeting.send-out", meetingSubject(open.meeting, open.items))) return [];
  let unreadyCount = 0;
  for (const item of open.items) {
    const missing = readiness(item, await readTexts({ itemId: item.id, zone: "case" }), open.body);
    if (missing.some(({ isBlocking }) => isBlocking)) unreadyCount++;
  }
  return [{ kind: "send-out-agenda", meeting: meetingOf(open), itemCount: open.items.length, unreadyCount }];
}

/** What came after the agenda: a supplement, and corrections. */
function laterPapers(actor: Person, open: OpenMeeting): readonly Task[] {
  if (!can(actor, "meeting.send-out", meetingSubject(open.meeting, open.items))) return [];
  const meeting = meetingOf(open);
  const itemCount = open.items.filter(isPending).length;
  const corrected = open.items.filter(
    (item) => item.correctionReason !== null && can(actor, "item.write-case", itemSubject(open.meeting, item)),
  );
  return [
    ...corrected.map((item): Task => ({ kind: "send-out-correction", meeting, item: itemOf({ ...open, item }) })),
    ...(itemCount > 0 ? [{ kind: "send-out-supplement", meeting, itemCount } as const] : []),
  ];
}

function meetingToOpen(actor: Person, open: OpenMeeting, today: string): readonly Task[] {
  const isDue = dayOf(open) <= today;
  if (!isDue || !can(actor, "meeting.open", meetingSubject(open.meeting, open.items))) return [];
  return [{ kind: "open-meeting", meeting: meetingOf(open) }];
}

/** When the meeting is over: all of it was treated, or its day has passed. */
function minutesToSend(actor: Person, open: OpenMeeting, today: string): readonly Task[] {
  const { items, sittings } = open;
  if (currentSitting(sittings) !== null) return [];
  const untreatedCount = items.filter(({ id }) => sittingsOf(sittings, id).length === 0).length;
  if (untreatedCount > 0 && dayOf(open) >= today) return [];
  if (!can(actor, "meeting.send-for-approval", meetingSubject(open.meeting, items))) return [];
  return [{ kind: "send-for-approval", meeting: meetingOf(open), untreatedCount }];
}

/** To approve, for those whose approval is waited for; to see to it that they do, for whoever leads the meeting. */
async function minutesToApprove(
  actor: Person,
  open: OpenMeeting,
  { currentMinutes, approvalOf }: Reading,
): Promise<readonly Task[]> {
  const { meeting, body, items } = open;
  const subject = meetingSubject(meeting, items);
  const [mayApprove, mayRemind] = [can(actor, "meeting.approve", subject), can(actor, "meeting.remind", subject)];
  if (!mayApprove && !mayRemind) return [];
  const { sha256 } = await currentMinutes(meeting.id);
  const { approvers, people, needed, given, awaitedIds } = await approvalOf(body, meeting.id, sha256);
  const progress = { needed, given, missing: awaitedIds.flatMap((id) => people.get(id)?.name ?? []) };
  if (mayApprove && awaitedIds.includes(actor.personId)) {
    const own = approvers.find(({ personId }) => personId === actor.personId);
    const isAgain = (own?.approval ?? null) !== null;
    return [{ kind: "approve-minutes", meeting: meetingOf(open), isAgain, progress }];
  }
  return mayRemind && awaitedIds.length > 0 ? [{ kind: "await-approval", meeting: meetingOf(open), progress }] : [];
}

const dayOf = ({ meeting }: OpenMeeting): string => danishDay(new Date(meeting.startsAt));
