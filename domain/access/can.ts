import { hasReached, type Stage } from "../meeting/stage.ts";
import type { Actor, Membership, Role } from "./actor.ts";
import type {
  InstallationAction,
  InstallationSubject,
  ItemAction,
  ItemSubject,
  MeetingAction,
  MeetingSubject,
} from "./subject.ts";

type Person = Extract<Actor, { kind: "person" }>;

/**
 * The one answer to every question of permission: pages, sockets, export, search and notifications all ask it.
 * The rules, with their reasons, are A1 to A15 in RULES.md.
 */
export function can(actor: Actor, action: InstallationAction, subject: InstallationSubject): boolean;
export function can(actor: Actor, action: MeetingAction, subject: MeetingSubject): boolean;
export function can(actor: Actor, action: ItemAction, subject: ItemSubject): boolean;
export function can(
  actor: Actor,
  action: InstallationAction | MeetingAction | ItemAction,
  subject: InstallationSubject | MeetingSubject | ItemSubject,
): boolean {
  if (actor.kind === "anonymous") return false;
  if (actor.kind === "operator") return operatorCan(action);
  if (subject.kind === "installation") return actor.isAdministrator;
  const memberships = actor.memberships.filter((membership) => membership.bodyId === subject.bodyId);
  return subject.kind === "meeting"
    ? personCanDoToMeeting(actor, memberships, action as MeetingAction, subject)
    : personCanDoToItem(actor, memberships, action as ItemAction, subject);
}

/** [A10] Whoever runs commands on the machine can read its files anyway; but writes nobody's text. */
function operatorCan(action: InstallationAction | MeetingAction | ItemAction): boolean {
  return !actionsOfAuthors.includes(action);
}

const actionsOfAuthors: readonly string[] = [
  "item.write-case",
  "item.write-minutes",
  "item.comment",
  "item.hand-in",
  "meeting.send-out",
  "meeting.open",
  "meeting.send-for-approval",
  "meeting.approve",
  "meeting.remind",
  "meeting.plan",
  "meeting.cancel",
  "item.edit-facts",
  "item.edit-case-facts",
  "item.attach",
  "item.decide",
  "item.record-for-others",
  "item.recuse-self",
  "item.recuse",
  "item.withdraw-recusal",
  "item.withdraw-own-recusal",
  "item.settle-follow-ups",
  "meeting.lead",
  "meeting.record-attendance",
];

const hasRole = (memberships: readonly Membership[], ...wanted: readonly Role[]) =>
  memberships.some(({ role }) => wanted.includes(role));

/** Who leads meetings and their papers. */
const isLeading = (memberships: readonly Membership[]) => hasRole(memberships, "chair", "secretary");

const isOfTheBoard = (memberships: readonly Membership[]) => hasRole(memberships, "chair", "member", "secretary");

/** When a recusal can be declared and withdrawn: from when the agenda is out until the meeting is over. */
const recusalStages: readonly Stage[] = ["agenda-published", "in-session"];

function personCanDoToMeeting(
  person: Person,
  memberships: readonly Membership[],
  action: MeetingAction,
  meeting: MeetingSubject,
): boolean {
  switch (action) {
    case "meeting.see":
      if (isOfTheBoard(memberships) || meeting.caseAuthorIds.includes(person.personId)) return true;
      if (meeting.stage === "draft") return hasRole(memberships, "case-author");
      return (
        hasRole(memberships, "case-author", "archivist") ||
        (hasReached(meeting.stage, "agenda-published") && meeting.invitedPersonIds.includes(person.personId))
      );
    case "meeting.export-public":
      return isOfTheBoard(memberships) || hasRole(memberships, "archivist");
    case "meeting.export-full":
      return isOfTheBoard(memberships) || isClearedArchivist(memberships);
    case "meeting.send-out":
      return isLeading(memberships) && (meeting.stage === "draft" || meeting.stage === "agenda-published");
    case "meeting.open":
      return isLeading(memberships) && meeting.stage === "agenda-published";
    case "meeting.send-for-approval":
      return isLeading(memberships) && meeting.stage === "in-session";
    case "meeting.approve":
      return hasRole(memberships, "chair", "member") && meeting.stage === "minutes-review";
    case "meeting.remind":
      return isLeading(memberships) && meeting.stage === "minutes-review";
    case "meeting.see-approvals":
      return isOfTheBoard(memberships) && hasReached(meeting.stage, "minutes-review");
    case "meeting.plan":
      return meeting.stage === "draft" && hasRole(memberships, "chair", "secretary");
    case "meeting.cancel":
      return ["draft", "agenda-published"].includes(meeting.stage) && hasRole(memberships, "chair", "secretary");
    case "meeting.lead":
      return meeting.stage === "in-session" && isLeading(memberships);
    case "meeting.record-attendance":
      return [...recusalStages, "minutes-review"].includes(meeting.stage) && isLeading(memberships);
    case "meeting.see-attendance":
      return isOfTheBoard(memberships) || hasRole(memberships, "archivist");
  }
}

const isClearedArchivist = (memberships: readonly Membership[]) =>
  memberships.some(({ role, clearedForClosed }) => role === "archivist" && clearedForClosed);

function personCanDoToItem(
  person: Person,
  memberships: readonly Membership[],
  action: ItemAction,
  item: ItemSubject,
): boolean {
  if (action === "item.withdraw-own-recusal") return canAskToReturn(person, memberships, item);
  if (!canRead(person, memberships, item)) return false;
  switch (action) {
    case "item.read":
      return true;
    case "item.write-case":
      if (item.frozenZones.includes("case")) return false;
      if (item.isBeingCorrected) return item.stage === "agenda-published" && isLeading(memberships);
      return item.stage === "draft" && (isOfTheBoard(memberships) || item.caseAuthorId === person.personId);
    case "item.write-minutes":
    case "item.decide":
      return canWriteMinutes(memberships, item);
    case "item.record-for-others":
      return canWriteMinutes(memberships, item) && isLeading(memberships);
    case "item.comment":
      return !hasReached(item.stage, "approved") && item.stage !== "cancelled" && !hasRole(memberships, "archivist");
    case "item.read-case-history":
      return isOfTheBoard(memberships) || item.caseAuthorId === person.personId;
    case "item.read-minutes-history":
      return isOfTheBoard(memberships);
    case "item.hand-in":
      return item.stage !== "archived" && (isOfTheBoard(memberships) || item.caseAuthorId === person.personId);
    case "item.take-in":
      return isLeading(memberships);
    case "item.recuse-self":
      return recusalStages.includes(item.stage) && isOfTheBoard(memberships);
    case "item.recuse":
      return recusalStages.includes(item.stage) && hasRole(memberships, "chair");
    case "item.withdraw-recusal":
      return recusalStages.includes(item.stage) && isLeading(memberships);
    case "item.settle-follow-ups":
      return hasReached(item.stage, "in-session") && isLeading(memberships);
    case "item.edit-facts":
      return isInTheMaking(item) && isLeading(memberships);
    case "item.edit-case-facts":
      if (!isInTheMaking(item)) return false;
      return isLeading(memberships) || item.caseAuthorId === person.personId;
    case "item.attach":
      return isInTheMaking(item) && (isOfTheBoard(memberships) || item.caseAuthorId === person.personId);
  }
}

/** Facts go out together with the case text, and are fixed when it is. */
const isInTheMaking = ({ stage, frozenZones }: ItemSubject) => stage === "draft" && !frozenZones.includes("case");

function canWriteMinutes(memberships: readonly Membership[], item: ItemSubject): boolean {
  if (item.frozenZones.includes("minutes")) return false;
  return item.stage === "in-session"
    ? isOfTheBoard(memberships)
    : item.stage === "minutes-review" && isLeading(memberships);
}

/** Whether it is still theirs to ask is for `mayTakeBack` (rule M6). */
const canAskToReturn = (person: Person, memberships: readonly Membership[], item: ItemSubject): boolean =>
  !(item.access === "closed" && person.openItemsOnly) &&
  recusalStages.includes(item.stage) &&
  isOfTheBoard(memberships) &&
  item.recusedPersonIds.includes(person.personId);

function canRead(person: Person, memberships: readonly Membership[], item: ItemSubject): boolean {
  if (item.recusedPersonIds.includes(person.personId)) return false;
  if (item.access === "closed" && person.openItemsOnly) return false;
  if (isOfTheBoard(memberships)) return true;
  const isOut = hasReached(item.stage, "agenda-published");
  if (isOut && item.invitedPersonIds.includes(person.personId)) return true;
  if (item.access === "closed") return isOut && isClearedArchivist(memberships);
  if (item.caseAuthorId === person.personId || hasRole(memberships, "case-author")) return true;
  return isOut && hasRole(memberships, "archivist");
}
