import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pino } from "pino";
import { expect, it } from "vitest";
import { operator } from "../../../domain/access/actor.ts";
import { plainText } from "../../../domain/document/plain-text.ts";
import { createRoomTexts } from "../../../server/collab/room-texts.ts";
import { readMinutesText } from "../../../server/import/read-minutes-text.ts";
import { collectMinutes } from "../../../server/services/collect-minutes.ts";
import { importMinutes } from "../../../server/services/import-minutes.ts";
import { demoServices } from "../../support/demo-services.ts";
import { temporaryStore, testTime } from "../../support/temporary-store.ts";

const source = () => readFile(join(import.meta.dirname, "../../../server/demo/referat-direktionen-2022-01-12.txt"));

it("stores the real referat so that the full edition has every line of it", async () => {
  const store = await temporaryStore();
  const parts = { store, clock: () => testTime, log: pino({ level: "silent" }) };
  const text = await source();
  const { meetingId } = await importMinutes(parts)(operator, readMinutesText(text), { stage: "approved" });

  const document = await collectMinutes(parts, createRoomTexts(parts))(operator, meetingId, "full");

  const printed = document.items.flatMap((item) => [
    `Punkt ${item.number}: ${item.title}`,
    item.caseNumber,
    ...(item.content?.blocks.flatMap((block) => [block.heading, ...plainText(block.text).split("\n")]) ?? []),
    ...(item.content?.attachments.map(({ title }) => title) ?? []),
  ]);
  const bare = (line: string) => line.replace(/^[\s-]+/, "").trim();
  const lines = text
    .toString("utf8")
    .split("\n")
    .map(bare)
    .filter((line) => line !== "");
  const items = lines.slice(lines.findIndex((line) => line.startsWith("Punkt 1:")));
  expect(printed.map((line) => bare(line ?? ""))).toEqual(items.filter((line) => line !== "Bilag"));
});

it("[I4] refuses the same meeting twice, and stores nothing of the second", async () => {
  const { parts, services } = await demoServices();
  const before = await services.listMeetings(operator);
  const again = importMinutes(parts)(operator, readMinutesText(await source()), { stage: "approved" });
  await expect(again).rejects.toMatchObject({
    refusal: "meeting-exists",
    facts: { body: "Direktionen", date: "12-01-2022" },
  });
  expect(await services.listMeetings(operator)).toEqual(before);
});

it("refuses a body that is asked for and does not exist, and people who do not administer", async () => {
  const { parts, actor } = await demoServices();
  const minutes = readMinutesText(await source());
  await expect(importMinutes(parts)(operator, minutes, { body: "byraadet", stage: "approved" })).rejects.toMatchObject({
    refusal: "body-unknown",
    facts: { slug: "byraadet" },
  });
  await expect(importMinutes(parts)(await actor("sekretaer"), minutes, { stage: "approved" })).rejects.toMatchObject({
    refusal: "not-allowed",
  });
});
