import type { Transaction } from "kysely";
import { approvalsOf } from "../../db/queries/approvals.ts";
import { peopleOfBody } from "../../db/queries/people.ts";
import type { Tables } from "../../db/schema.ts";
import type { Body } from "../../domain/meeting/body.ts";
import { danishDay } from "../../domain/meeting/danish-time.ts";
import { type ApprovalState, approvalState } from "../../domain/minutes/approval.ts";
import type { PersonView } from "./session-view.ts";

/** Where the approval of a meeting's minutes stands that now have this SHA-256, and who the approvers are at this moment. */
export async function approvalOf(
  db: Transaction<Tables>,
  body: Body,
  meetingId: string,
  sha256: string,
  now: Date,
): Promise<ApprovalState & { readonly people: ReadonlyMap<string, PersonView> }> {
  const people = (await peopleOfBody(db, body.id, danishDay(now))).filter(({ memberships }) =>
    memberships.some(({ role }) => role === "chair" || role === "member"),
  );
  const byName = [...people].sort((a, b) => a.name.localeCompare(b.name, "da"));
  const approvers = byName.map(({ id, memberships }) => ({
    personId: id,
    isChair: memberships.some(({ role }) => role === "chair"),
  }));
  approvers.sort((a, b) => Number(b.isChair) - Number(a.isChair));
  const state = approvalState(body.approvalRule, approvers, await approvalsOf(db, meetingId), sha256);
  return { ...state, people: new Map(people.map(({ id, name, initials }) => [id, { id, name, initials }])) };
}
