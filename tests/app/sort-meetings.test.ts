import { describe, expect, it } from "vitest";
import type { MeetingView } from "../../app/http/context.ts";
import { sortMeetings } from "../../app/ui/overview/sort-meetings.ts";
import type { Stage } from "../../domain/meeting/stage.ts";

const meeting = (id: string, day: string, stage: Stage): MeetingView => ({
  id,
  stage,
  startsAt: `${day}T08:00:00.000Z`,
  bodyName: "Direktionen",
  municipality: "Lemvig Kommune",
  place: "Rådhuset",
  mayExportPublic: true,
  mayExportFull: true,
  mayStep: false,
  mayApprove: false,
  maySeeApprovals: false,
  mayPlan: false,
  mayCancel: false,
  cancelReason: null,
  usualMinutes: 120,
  removedItems: [],
  otherDrafts: [],
  waitingCount: null,
  items: [],
});
const ids = (meetings: readonly MeetingView[]) => meetings.map(({ id }) => id).join(" ");

describe("the overview", () => {
  it("puts the meeting in session first, whatever the date", () => {
    const { next, upcoming } = sortMeetings([
      meeting("draft", "2022-01-05", "draft"),
      meeting("live", "2022-01-12", "in-session"),
    ]);
    expect(next?.id).toBe("live");
    expect(ids(upcoming)).toBe("draft");
  });

  it("else the nearest that is yet to be held; others ahead nearest first, held ones newest first", () => {
    const { next, upcoming, recent } = sortMeetings([
      meeting("d", "2022-03-01", "draft"),
      meeting("c", "2022-02-01", "draft"),
      meeting("b", "2022-01-20", "agenda-published"),
      meeting("x", "2022-02-10", "cancelled"),
      meeting("a", "2021-12-01", "archived"),
      meeting("r", "2022-01-12", "minutes-review"),
    ]);
    expect(next?.id).toBe("b");
    expect(ids(upcoming)).toBe("c d");
    expect(ids(recent)).toBe("x r a");
  });

  it("with nothing ahead says so by having no next", () => {
    expect(sortMeetings([meeting("a", "2021-12-01", "approved")])).toMatchObject({ next: null, upcoming: [] });
  });
});
