import type { ApprovalProgress, Task } from "../../http/context.ts";
import type { Dates } from "../../i18n/dates.ts";
import { dayOf } from "../../i18n/day-of.ts";
import type { Text } from "../../i18n/text.ts";

/** A task in words, and where it is done. */
export interface DescribedTask {
  readonly title: string;
  /** Whether the title is the municipality's own words, and so Danish in every language. */
  readonly isDanish: boolean;
  readonly details: readonly string[];
  readonly address: string;
}

export function describeTask(task: Task, text: Text, dates: Dates): DescribedTask {
  const { tasks } = text;
  const { id, bodyName, startsAt } = task.meeting;
  const day = dates.day(startsAt);
  if ("item" in task) {
    const place = tasks.item(task.item.number, text.meeting.name(bodyName, dates.short(startsAt)));
    const title = task.kind === "follow-up" ? task.text : task.item.title || text.agenda.untitled;
    const details = [wordsOf(task, text, dates), place];
    return { title, isDanish: true, details, address: `/meetings/${id}/items/${task.item.id}` };
  }
  const words = tasks.about(bodyName, wordsOf(task, text, dates));
  const step = { isDanish: false, details: [words], address: `/meetings/${id}/step` };
  switch (task.kind) {
    case "approve-minutes":
    case "await-approval":
      return { ...step, title: tasks.minutesOf(day), address: `/meetings/${id}/approval` };
    case "send-for-approval":
      return { ...step, title: tasks.minutesOf(day) };
    case "send-out-agenda":
    case "send-out-supplement":
      return { ...step, title: tasks.agendaOf(day) };
    case "open-meeting":
      return { ...step, title: tasks.meetingOf(day) };
  }
}

/** What there is to know beside what and where. */
function wordsOf(task: Task, { tasks }: Text, dates: Dates): string {
  switch (task.kind) {
    case "approve-minutes":
      return joined(task.isAgain ? tasks.approveAgain : tasks.approve, approvalCount(task.progress, tasks));
    case "await-approval":
      return joined(approvalCount(task.progress, tasks), tasks.notYetFrom(listed(task.progress.missing, tasks.and)));
    case "write-case":
      return tasks.lacks(listed(task.sections, tasks.and));
    case "settle-late-edits":
      return tasks.late(task.count);
    case "send-out-correction":
      return tasks.correction;
    case "send-out-agenda":
      if (task.itemCount === 0) return tasks.emptyAgenda;
      return task.unreadyCount === 0
        ? tasks.readyToSend(task.itemCount)
        : tasks.unready(task.unreadyCount, task.itemCount);
    case "send-out-supplement":
      return tasks.supplement(task.itemCount);
    case "open-meeting":
      return tasks.opens(dates.clock(task.meeting.startsAt));
    case "send-for-approval":
      return task.untreatedCount === 0 ? tasks.allTreated : tasks.untreated(task.untreatedCount);
    case "follow-up": {
      const { dueOn, isOverdue } = task;
      if (dueOn === null) return tasks.noDue;
      return isOverdue ? tasks.overdue(dayOf(dueOn)) : tasks.due(dayOf(dueOn));
    }
  }
}

/** Nothing to say where one person's approval is enough. */
const approvalCount = ({ given, needed }: ApprovalProgress, tasks: Text["tasks"]): string =>
  needed > 1 ? tasks.approvals(given, needed) : "";

const joined = (...sentences: readonly string[]): string => sentences.filter((each) => each !== "").join(" ");

/** "Resume, Økonomi og Indstilling". */
const listed = (words: readonly string[], and: string): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")}${and}${words.at(-1)}`;
