import { describe, expect, it } from "vitest";
import type { ItemAccess } from "../meeting/agenda-item.ts";
import { type Stage, stages } from "../meeting/stage.ts";
import { type Actor, anonymous, forKeeping, operator, type Role } from "./actor.ts";
import { can } from "./can.ts";
import {
  type ItemAction,
  type ItemSubject,
  itemActions,
  type MeetingAction,
  type MeetingSubject,
  meetingActions,
} from "./subject.ts";

const me = "person-1";
const bodyId = "body-1";
const every: readonly Stage[] = [...stages, "cancelled"];
const afterDraft: readonly Stage[] = ["agenda-published", "in-session", "minutes-review", "approved", "archived"];
const untilApproved: readonly Stage[] = ["draft", "agenda-published", "in-session", "minutes-review"];

function someone(role: Role | null, more: { cleared?: boolean; administrator?: boolean; body?: string } = {}): Actor {
  const memberships =
    role === null ? [] : [{ bodyId: more.body ?? bodyId, role, clearedForClosed: more.cleared ?? false }];
  return { kind: "person", personId: me, isAdministrator: more.administrator ?? false, memberships };
}

const who = {
  "someone not logged in": anonymous,
  "the operator": operator,
  "the chair": someone("chair"),
  "a member": someone("member"),
  "the secretary": someone("secretary"),
  "a case author of the body": someone("case-author"),
  "the assigned case author": someone("case-author"),
  "a guest": someone("guest"),
  "an invited guest": someone("guest"),
  "an archivist": someone("archivist"),
  "a cleared archivist": someone("archivist", { cleared: true }),
  "an administrator": someone(null, { administrator: true }),
  "a recused member": someone("member"),
  "a recused chair who is an archivist too": {
    kind: "person",
    personId: me,
    isAdministrator: false,
    memberships: [
      { bodyId, role: "chair", clearedForClosed: false },
      { bodyId, role: "archivist", clearedForClosed: true },
    ],
  } satisfies Actor,
  "a chair of another body": someone("chair", { body: "body-2" }),
} as const;

type Who = keyof typeof who;

function item(name: Who, stage: Stage, access: ItemAccess): ItemSubject {
  return {
    kind: "item",
    bodyId,
    stage,
    access,
    invitedPersonIds: name === "an invited guest" ? [me] : ["someone-else"],
    recusedPersonIds: name.startsWith("a recused") ? [me] : ["someone-else"],
    caseAuthorId: name === "the assigned case author" ? me : "someone-else",
    frozenZones: [],
    isBeingCorrected: false,
  };
}

/** In which stages each may do each thing to an open and to a closed item; what is not named is never allowed. */
type Allowed = Partial<Record<ItemAction, Partial<Record<ItemAccess, readonly Stage[]>>>>;

const both = (stagesAllowed: readonly Stage[]) => ({ open: stagesAllowed, closed: stagesAllowed });
const untilArchived = every.filter((stage) => stage !== "archived");
const aroundTheMeeting: readonly Stage[] = ["agenda-published", "in-session"];
const board = (minutes: readonly Stage[]): Allowed => ({
  "item.read": both(every),
  "item.write-case": both(["draft"]),
  "item.write-minutes": both(minutes),
  "item.comment": both(untilApproved),
  "item.read-case-history": both(every),
  "item.read-minutes-history": both(every),
  "item.hand-in": both(untilArchived),
  "item.decide": both(minutes),
  "item.recuse-self": both(aroundTheMeeting),
  "item.attach": both(["draft"]),
});
const secretary: Allowed = {
  ...board(["in-session", "minutes-review"]),
  "item.take-in": both(every),
  "item.record-for-others": both(["in-session", "minutes-review"]),
  "item.withdraw-recusal": both(aroundTheMeeting),
  "item.settle-follow-ups": both(["in-session", "minutes-review", "approved", "archived"]),
  "item.edit-facts": both(["draft"]),
  "item.edit-case-facts": both(["draft"]),
};
const chair: Allowed = { ...secretary, "item.recuse": both(aroundTheMeeting) };

const allowedToItem: Record<Who, Allowed> = {
  "someone not logged in": {},
  "the operator": {
    "item.read": both(every),
    "item.read-case-history": both(every),
    "item.read-minutes-history": both(every),
    "item.take-in": both(every),
  },
  "the chair": chair,
  "a member": board(["in-session"]),
  "the secretary": secretary,
  "a case author of the body": { "item.read": { open: every }, "item.comment": { open: untilApproved } },
  "the assigned case author": {
    "item.read": { open: every },
    "item.write-case": { open: ["draft"] },
    "item.comment": { open: untilApproved },
    "item.read-case-history": { open: every },
    "item.hand-in": { open: untilArchived },
    "item.edit-case-facts": { open: ["draft"] },
    "item.attach": { open: ["draft"] },
  },
  "a guest": {},
  "an invited guest": {
    "item.read": both(afterDraft),
    "item.comment": both(["agenda-published", "in-session", "minutes-review"]),
  },
  "an archivist": { "item.read": { open: afterDraft } },
  "a cleared archivist": { "item.read": both(afterDraft) },
  "an administrator": {},
  "a recused member": { "item.withdraw-own-recusal": both(aroundTheMeeting) },
  "a recused chair who is an archivist too": { "item.withdraw-own-recusal": both(aroundTheMeeting) },
  "a chair of another body": {},
};

describe("[A1] [A2] [A3] [A4] [A6] [A7] [A8] [A9] [A10] [A11] [A14] [A15] [G1] [G2] [M1] [M5] [M6] [T1] who may do what to an item", () => {
  for (const [name, actor] of Object.entries(who) as [Who, Actor][]) {
    for (const action of itemActions) {
      for (const access of ["open", "closed"] as const) {
        it(`${name}: ${action}, ${access}`, () => {
          const allowed = every.filter((stage) => can(actor, action, item(name, stage, access)));
          expect(allowed).toEqual(every.filter((stage) => allowedToItem[name][action]?.[access]?.includes(stage)));
        });
      }
    }
  }
});

describe("[A12] a frozen text", () => {
  it.each([
    ["case", "item.write-case", "draft", "minutes"],
    ["minutes", "item.write-minutes", "in-session", "case"],
    ["case", "item.edit-facts", "draft", "minutes"],
    ["case", "item.attach", "draft", "minutes"],
  ] as const)("%s is written by nobody", (zone, action, stage, otherZone) => {
    for (const name of Object.keys(who) as Who[]) {
      const subject = item(name, stage, "open");
      expect(can(who[name], action, { ...subject, frozenZones: [zone] })).toBe(false);
      expect(can(who[name], action, { ...subject, frozenZones: [otherZone] })).toBe(can(who[name], action, subject));
    }
  });
});

describe("[U3] a case text that was sent out and is being corrected", () => {
  it("is written by chair and secretary alone, while the agenda is out", () => {
    for (const name of Object.keys(who) as Who[]) {
      const allowed = every.filter((stage) =>
        can(who[name], "item.write-case", { ...item(name, stage, "open"), isBeingCorrected: true }),
      );
      expect([name, allowed]).toEqual([
        name,
        name === "the chair" || name === "the secretary" ? ["agenda-published"] : [],
      ]);
    }
  });
});

describe("[A13] what is to be kept in a browser", () => {
  for (const [name, actor] of Object.entries(who) as [Who, Actor][]) {
    if (actor.kind !== "person") continue;
    it(`${name}: nothing of a closed item, and of an open one what they may do anyway`, () => {
      for (const action of itemActions) {
        for (const stage of every) {
          expect(can(forKeeping(actor), action, item(name, stage, "closed"))).toBe(false);
          const open = item(name, stage, "open");
          expect(can(forKeeping(actor), action, open)).toBe(can(actor, action, open));
        }
      }
    });
  }
});

function meeting(name: Who, stage: Stage): MeetingSubject {
  return {
    kind: "meeting",
    bodyId,
    stage,
    invitedPersonIds: name === "an invited guest" ? [me] : [],
    caseAuthorIds: name === "the assigned case author" ? [me] : [],
  };
}

const reading = {
  "meeting.see": every,
  "meeting.export-public": every,
  "meeting.export-full": every,
  "meeting.see-attendance": every,
};
const fromReview: readonly Stage[] = ["minutes-review", "approved", "archived"];
const approving = { "meeting.approve": ["minutes-review"], "meeting.see-approvals": fromReview } as const;
const leadingMeeting = {
  "meeting.send-out": ["draft", "agenda-published"],
  "meeting.open": ["agenda-published"],
  "meeting.send-for-approval": ["in-session"],
  "meeting.remind": ["minutes-review"],
  "meeting.plan": ["draft"],
  "meeting.cancel": ["draft", "agenda-published"],
  "meeting.lead": ["in-session"],
  "meeting.record-attendance": ["agenda-published", "in-session", "minutes-review"],
} as const;

const allowedToMeeting: Record<Who, Partial<Record<MeetingAction, readonly Stage[]>>> = {
  "someone not logged in": {},
  "the operator": { ...reading, "meeting.see-approvals": every },
  "the chair": { ...reading, ...leadingMeeting, ...approving },
  "a member": { ...reading, ...approving },
  "the secretary": { ...reading, ...leadingMeeting, "meeting.see-approvals": fromReview },
  "a case author of the body": { "meeting.see": every },
  "the assigned case author": { "meeting.see": every },
  "a guest": {},
  "an invited guest": { "meeting.see": afterDraft },
  "an archivist": {
    "meeting.see": [...afterDraft, "cancelled"],
    "meeting.export-public": every,
    "meeting.see-attendance": every,
  },
  "a cleared archivist": {
    "meeting.see": [...afterDraft, "cancelled"],
    "meeting.export-public": every,
    "meeting.export-full": every,
    "meeting.see-attendance": every,
  },
  "an administrator": {},
  // Recusal is from an item; that the full edition holds that item is asked item by item (rule P2).
  "a recused member": { ...reading, ...approving },
  "a recused chair who is an archivist too": { ...reading, ...leadingMeeting, ...approving },
  "a chair of another body": {},
};

describe("[A1] [A2] [A3] [A11] [G1] [M1] [M4] who may do what to a meeting", () => {
  for (const [name, actor] of Object.entries(who) as [Who, Actor][]) {
    for (const action of meetingActions) {
      it(`${name}: ${action}`, () => {
        const allowed = every.filter((stage) => can(actor, action, meeting(name, stage)));
        expect(allowed).toEqual(every.filter((stage) => allowedToMeeting[name][action]?.includes(stage)));
      });
    }
  }
});

describe("[A11] the installation", () => {
  it("is administered by administrators and the operator alone", () => {
    const allowed = (Object.entries(who) as [Who, Actor][])
      .filter(([, actor]) => can(actor, "installation.administer", { kind: "installation" }))
      .map(([name]) => name);
    expect(allowed).toEqual(["the operator", "an administrator"]);
  });
});
