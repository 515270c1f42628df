import { expect, it } from "vitest";
import { stages } from "../meeting/stage.ts";
import { type Actor, roles } from "./actor.ts";
import { can } from "./can.ts";

const me = "person-1";
const bodyId = "body-1";
const either = [true, false] as const;

/** Every combination of what there is to choose from. */
function* combinations() {
  for (const role of [...roles, null])
    for (const clearedForClosed of either)
      for (const isAdministrator of either)
        for (const stage of [...stages, "cancelled"] as const)
          for (const access of ["open", "closed"] as const)
            for (const isInvited of either)
              for (const caseAuthorId of [me, "person-2", null])
                yield { role, clearedForClosed, isAdministrator, stage, access, isInvited, caseAuthorId };
}

it("[A5] whoever may read an item may see its meeting: sockets ask about the item alone", () => {
  let readable = 0;
  for (const each of combinations()) {
    const { role, clearedForClosed, isAdministrator, stage, access, caseAuthorId } = each;
    const memberships = role === null ? [] : [{ bodyId, role, clearedForClosed }];
    const actor: Actor = { kind: "person", personId: me, isAdministrator, memberships };
    const invitedPersonIds = each.isInvited ? [me] : [];
    const about = { bodyId, stage, invitedPersonIds } as const;
    const texts = { frozenZones: [], isBeingCorrected: false } as const;
    const item = { kind: "item", ...about, access, recusedPersonIds: [], caseAuthorId, ...texts } as const;
    const caseAuthorIds = caseAuthorId === null ? [] : [caseAuthorId];
    const meeting = { kind: "meeting", ...about, caseAuthorIds } as const;
    if (!can(actor, "item.read", item)) continue;
    readable += 1;
    expect([each, can(actor, "meeting.see", meeting)]).toEqual([each, true]);
  }
  expect(readable).toBeGreaterThan(100);
});
