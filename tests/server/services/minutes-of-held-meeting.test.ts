import { describe, expect, it } from "vitest";
import { sharedCoverage } from "../../../server/archive/font-coverage.ts";
import { readFonts } from "../../../server/archive/fonts.ts";
import { printMinutes } from "../../../server/archive/print-minutes.ts";
import type { PrintNode } from "../../../server/archive/print-model.ts";
import { printableText } from "../../../server/archive/printable-text.ts";
import { typesetMinutes } from "../../../server/archive/typeset-minutes.ts";
import { collectMinutes } from "../../../server/services/collect-minutes.ts";
import { heldMeeting } from "./held-meeting.ts";

const covered = sharedCoverage(readFonts());
const wordsOf = (node: PrintNode): string =>
  node.kind === "paragraph" ? node.runs.map((run) => ("text" in run ? run.text.join("") : "\n")).join("") : "";

/** Item 1 held with all that a meeting can make, and item 3 too. */
async function richMeeting() {
  const held = await heldMeeting();
  const [chair, secretary] = [await held.actor("kommunaldirektoer"), await held.actor("sekretaer")];
  const director = await held.personId("direktoer");
  await held.sql((db) => db.updateTable("body").set({ uses_votes: 1 }).execute());
  held.clockIs("09:00");
  await held.services.recordAttendance(secretary, held.meetingId, { who: "everyone", kind: "arrived", at: null });
  for (const number of [1, 3]) {
    const item = held.itemId(number);
    const current = (await held.proceedings("sekretaer"))?.currentItemId ?? null;
    await held.services.takeUpItem(secretary, item, current);
    await held.services.declareRecusal(chair, item, { personId: director, reason: `Hemmelig grund ${number}.` });
    await held.services.decideItem(secretary, item, {
      outcome: { kind: "referred", to: `Hemmeligt udvalg ${number}` },
      version: 0,
    });
    await held.services.recordVote(secretary, item, {
      participantId: await held.participant("kommunaldirektoer"),
      choice: "for",
    });
    await held.services.saveFollowUp(secretary, item, {
      id: null,
      version: 0,
      text: `Hemmelig opgave ${number}`,
      ownerId: await held.personId("kommunaldirektoer"),
      dueOn: "2022-02-09",
    });
    await held.services.saveStatement(chair, item, {
      id: null,
      version: 0,
      text: `Hemmelig udtalelse ${number}`,
      personId: await held.personId("kommunaldirektoer"),
    });
    held.clockIs(number === 1 ? "09:30" : "10:00");
    await held.services.finishItem(secretary, item);
  }
  const collect = collectMinutes(held.parts, held.parts.readTexts);
  return { held, collect: (edition: "public" | "full") => collect(secretary, held.meetingId, edition) };
}

describe("[M15] the minutes of a meeting", () => {
  it("[M7] tell what it made: who was there, outcome, votes, recusals with times, follow-ups, statements", async () => {
    const { collect } = await richMeeting();
    const model = printMinutes(await collect("public"), printableText(covered));
    expect(model.titlePage.facts).toContainEqual({
      label: "Til stede",
      value: "Kommunaldirektør (formand); Direktør for Velfærd; Sekretær",
    });
    const blocks = (model.items[0]?.blocks ?? []).map(({ heading, nodes }) => [heading.join(""), nodes.map(wordsOf)]);
    expect(Object.fromEntries(blocks)).toMatchObject({
      Resultat: ["Oversendt til Hemmeligt udvalg 1."],
      Afstemning: ["For: 1 (Kommunaldirektør)", "Imod: 0", "Hverken for eller imod: 0"],
      Protokoltilførsel: ["Kommunaldirektør: Hemmelig udtalelse 1"],
      Inhabilitet: [
        "Direktør for Velfærd var inhabil og deltog ikke i behandlingen af punktet. Grund: Hemmelig grund 1. Forlod mødet kl. 09:00 og kom tilbage kl. 09:30.",
      ],
      Opfølgning: ["Hemmelig opgave 1. Ansvarlig: Kommunaldirektør. Frist: 09-02-2022"],
    });
    expect(blocks.map(([heading]) => heading).slice(-7)).toEqual([
      "Beslutning",
      "Resultat",
      "Afstemning",
      "Protokoltilførsel",
      "Inhabilitet",
      "Opfølgning",
      "Bilag",
    ]);
  });

  it("[P1] hold nothing of a closed item in the public edition, and all of it in the full one", async () => {
    const { collect } = await richMeeting();
    const open = JSON.stringify(await collect("public"));
    expect(open).toContain("Hemmelig udtalelse 1");
    expect(open).not.toMatch(/Hemmelig[^"]* 3/);
    expect(JSON.stringify(await collect("full")).match(/Hemmelig[^"]* 3/g)).toHaveLength(4);
  });

  it("print as tagged PDF, also where a statement has lines of its own", async () => {
    const { collect } = await richMeeting();
    expect(typesetMinutes(await collect("full"), { standard: "ua-1" }).pageCount).toBeGreaterThan(5);
  });

  it("have no trace of what nobody wrote down", async () => {
    const held = await heldMeeting();
    const minutes = await collectMinutes(held.parts, held.parts.readTexts)(
      await held.actor("sekretaer"),
      held.meetingId,
      "full",
    );
    expect(Object.keys(minutes)).not.toContain("attendance");
    expect(minutes.items.flatMap(({ content }) => Object.keys(content ?? {}))).not.toContain("record");
  });
});
