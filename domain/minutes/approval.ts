import type { ApprovalRule } from "../meeting/body.ts";

/** That someone approved minutes: those with this SHA-256, and no others. */
export interface Approval {
  readonly personId: string;
  readonly sha256: string;
  /** What they approve with; null for an approval without reservation. */
  readonly reservation: string | null;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

export interface Approver {
  readonly personId: string;
  readonly isChair: boolean;
}

export interface ApprovalState {
  /** Each approver's newest approval; null while there is none. `isCurrent`: of the minutes as they are now. */
  readonly approvers: readonly (Approver & {
    readonly approval: (Approval & { readonly isCurrent: boolean }) | null;
  })[];
  /** How many approvals of the minutes as they are now there have to be. */
  readonly needed: number;
  /** How many of those there are. */
  readonly given: number;
  /** Whose approval is waited for; nobody's once it is complete. */
  readonly awaitedIds: readonly string[];
  /** Whether all that must have approved the minutes as they are now have done so. */
  readonly isComplete: boolean;
}

/** Where the approval of minutes stands that now have this SHA-256. `approvals` oldest first. */
export function approvalState(
  rule: ApprovalRule,
  approvers: readonly Approver[],
  approvals: readonly Approval[],
  sha256: string,
): ApprovalState {
  const newest = new Map(approvals.map((approval) => [approval.personId, approval]));
  const states = approvers.map((approver) => {
    const approval = newest.get(approver.personId);
    return { ...approver, approval: approval ? { ...approval, isCurrent: approval.sha256 === sha256 } : null };
  });
  // Where the chair's approval is enough, the others may approve and need not.
  const counted = rule === "chair" ? states.filter(({ isChair }) => isChair) : states;
  const given = counted.filter(({ approval }) => approval?.isCurrent).length;
  const needed = approvalsNeeded(rule, states.length);
  const isComplete = given >= needed;
  const awaited = isComplete ? [] : counted.filter(({ approval }) => !approval?.isCurrent);
  return { approvers: states, needed, given, awaitedIds: awaited.map(({ personId }) => personId), isComplete };
}

function approvalsNeeded(rule: ApprovalRule, approverCount: number): number {
  switch (rule) {
    case "every-member":
      return Math.max(approverCount, 1);
    case "majority":
      return Math.floor(approverCount / 2) + 1;
    case "chair":
      return 1;
  }
}
