import { describe, expect, it } from "vitest";
import type { Outcome } from "../minutes/outcome.ts";
import { newItem } from "./agenda-item.ts";
import { carriedItem, waitsFor } from "./carrying-over.ts";
import type { Meeting } from "./meeting.ts";
import { minutesOnAgenda } from "./minutes-on-agenda.ts";
import { type Stage, stages } from "./stage.ts";

const meeting = (id: string, day: string, stage: Stage, bodyId = "b"): Meeting => ({
  id,
  bodyId,
  stage,
  startsAt: `2022-01-${day}T08:00:00.000Z`,
  place: "Rådhuset",
});
const body = { id: "b", name: "Direktionen" };
const target = meeting("target", "26", "draft");
const postponed = (meetingId: string | null): Outcome => ({ kind: "postponed", meetingId });

describe("[N2] what waits for a meeting", () => {
  it("is what an earlier meeting of the body that is over postponed", () => {
    const waits = [...stages, "cancelled" as const].filter(
      (stage) =>
        waitsFor(
          { meeting: meeting("m", "12", stage), outcome: postponed(null), postponedToStage: null },
          target,
          body,
        ) !== null,
    );
    expect(waits).toEqual(["minutes-review", "approved", "archived"]);
    for (const other of [meeting("m", "27", "approved"), meeting("target", "26", "approved")]) {
      expect(waitsFor({ meeting: other, outcome: postponed(null), postponedToStage: null }, target, body)).toBeNull();
    }
  });

  it("does not wait here while the meeting that was named can still take it on", () => {
    const waits = [...stages, "cancelled" as const].filter(
      (stage) =>
        waitsFor(
          { meeting: meeting("m", "12", "approved"), outcome: postponed("other"), postponedToStage: stage },
          target,
          body,
        ) !== null,
    );
    expect(waits).toEqual(["in-session", "minutes-review", "approved", "archived", "cancelled"]);
  });

  it("is what another body referred to it, however people write the name; and nothing else that was decided", () => {
    const at = (outcome: Outcome, bodyId: string) =>
      waitsFor({ meeting: meeting("m", "12", "approved", bodyId), outcome, postponedToStage: null }, target, body);
    for (const to of ["Direktionen", "direktionen", " Direktionen. "])
      expect(at({ kind: "referred", to }, "other")).toBe("referred");
    expect(at({ kind: "referred", to: "Direktion" }, "other")).toBeNull();
    expect(at({ kind: "referred", to: "Direktionen" }, "b")).toBeNull();
    expect(at({ kind: "discussed" }, "b")).toBeNull();
    expect(at(postponed(null), "other")).toBeNull();
  });
});

describe("[N3] what comes along", () => {
  const source = {
    ...newItem({ id: "s", meetingId: "m", number: 4, title: "Sag" }),
    access: "closed" as const,
    closingGround: "Personalesag",
    caseAuthorId: "author",
    presenterId: "presenter",
    decidingBody: "Byrådet",
    guests: [{ id: "g", name: "Gæst", title: null, arrivesAt: null, personId: "p" }],
    recusedPersonIds: ["r"],
    supplementReason: "Haster",
    sentOutAt: "2022-01-10T08:00:00.000Z",
    frozenZones: ["case" as const],
  };
  const named = { id: "c", meetingId: "target", number: 7 };

  it("keeps what is known of the case, and nothing of how that meeting went", () => {
    expect(carriedItem(source, named, { because: "postponed", body })).toEqual({
      ...newItem({ ...named, title: "Sag" }),
      access: "closed",
      closingGround: "Personalesag",
      caseAuthorId: "author",
      presenterId: "presenter",
      decidingBody: "Byrådet",
      carriedFromId: "s",
    });
  });

  it("has nobody of another body where it was referred", () => {
    expect(carriedItem(source, named, { because: "referred", body })).toMatchObject({
      caseAuthorId: null,
      presenterId: null,
      decidingBody: "Direktionen",
    });
  });
});

describe("[N4] approved minutes", () => {
  const approved = meeting("m", "12", "approved");
  const standingItems = [
    { title: "Godkendelse af dagsorden", kind: "approval", place: "first" },
    { title: "Godkendelse af referat", kind: "approval", place: "last" },
  ] as const;
  const item = (id: string, title: string, more: object = {}) => ({
    ...newItem({ id, meetingId: "target", number: 1, title }),
    ...more,
  });
  const put = (items: readonly ReturnType<typeof item>[]) =>
    minutesOnAgenda(items, { standingItems }, { approved, meetingId: "target", newId: "new" });

  it("are not what an item approves that is about the agenda", () => {
    const agenda = item("a", "Godkendelse af dagsorden", { kind: "approval" });
    const minutes = item("r", "Godkendelse af referat", { kind: "approval" });
    expect(put([agenda, minutes])).toEqual({
      kind: "name",
      itemId: "r",
      title: "Godkendelse af referat fra mødet d. 12-01-2022",
    });
  });

  it("have an item after those that approve others, or where the body has it", () => {
    const other = item("o", "Godkendelse af referat", { kind: "approval", approvesMeetingId: "x" });
    expect(put([other, item("s", "Sag")])).toMatchObject({ kind: "add", before: "s" });
    const business = item("e", "Eventuelt", { kind: "any-other-business" });
    expect(put([item("s", "Sag"), business])).toMatchObject({ kind: "add", before: "e" });
    expect(put([])).toMatchObject({ kind: "add", before: null, item: { approvesMeetingId: "m", number: 1 } });
  });
});
