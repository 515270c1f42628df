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
  const current = states.filter(({ approval }) => approval?.isCurrent);
  return { approvers: states, isComplete: isEnough(rule, current, states) };
}

function isEnough(rule: ApprovalRule, current: readonly Approver[], all: readonly Approver[]): boolean {
  switch (rule) {
    case "every-member":
      return all.length > 0 && current.length === all.length;
    case "majority":
      return current.length * 2 > all.length;
    case "chair":
      return current.some(({ isChair }) => isChair);
  }
}
