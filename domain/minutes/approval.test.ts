import { describe, expect, it } from "vitest";
import { type Approval, approvalState } from "./approval.ts";

const chair = { personId: "chair", isChair: true };
const members = ["a", "b", "c"].map((personId) => ({ personId, isChair: false }));
const board = [chair, ...members];
const approvals = (...by: readonly (readonly [string, string])[]): Approval[] =>
  by.map(([personId, sha256], index) => ({
    personId,
    sha256,
    reservation: null,
    at: `2022-01-1${index}T08:00:00.000Z`,
  }));

describe("[U4] minutes are approved", () => {
  it("by every member: when nobody is missing", () => {
    const but = approvals(["chair", "now"], ["a", "now"], ["b", "now"]);
    expect(approvalState("every-member", board, but, "now").isComplete).toBe(false);
    const all = [...but, ...approvals(["c", "now"])];
    expect(approvalState("every-member", board, all, "now").isComplete).toBe(true);
    expect(approvalState("every-member", [], [], "now").isComplete).toBe(false);
  });

  it("by majority: when more than half have, not with exactly half", () => {
    const half = approvals(["a", "now"], ["b", "now"]);
    expect(approvalState("majority", board, half, "now").isComplete).toBe(false);
    expect(approvalState("majority", board, [...half, ...approvals(["c", "now"])], "now").isComplete).toBe(true);
  });

  it("by the chair: when the chair has, whatever the others do", () => {
    expect(approvalState("chair", board, approvals(["a", "now"], ["b", "now"]), "now").isComplete).toBe(false);
    expect(approvalState("chair", board, approvals(["chair", "now"]), "now").isComplete).toBe(true);
  });

  it("not by approvals of what has since been changed, nor by people who are no approvers", () => {
    const before = approvals(["chair", "before"], ["a", "before"], ["b", "before"], ["c", "before"]);
    const state = approvalState("every-member", board, before, "now");
    expect(state.isComplete).toBe(false);
    expect(state.approvers.map(({ approval }) => approval?.isCurrent)).toEqual([false, false, false, false]);
    expect(
      approvalState("majority", board, approvals(["x", "now"], ["y", "now"], ["z", "now"]), "now").isComplete,
    ).toBe(false);
  });

  it("by each person's newest approval", () => {
    const twice = approvals(["chair", "before"], ["chair", "now"]);
    expect(approvalState("chair", board, twice, "now").isComplete).toBe(true);
    expect(approvalState("chair", board, [...twice].reverse(), "now").isComplete).toBe(false);
  });
});
