import { expect, test } from "vitest";
import { minutesToJson } from "../../../server/import/minutes-json.ts";
import { readMinutesText } from "../../../server/import/read-minutes-text.ts";
import { realReferat, realText } from "./real-referat.ts";

const json = minutesToJson(readMinutesText(realReferat));

test("is what a program can rely on", () => {
  expect(Object.keys(json)).toEqual(["body", "startsAt", "place", "items"]);
  expect(json).toMatchObject({ body: "Direktionen", startsAt: "2022-01-12T09:00:00+01:00" });
  expect(Object.keys(json.items[0] ?? {}).slice(0, 8)).toEqual([
    ...["number", "title", "access", "caseNumber", "sections", "decision", "attachments", "guests"],
  ]);
  expect(json.items[1]).toEqual({
    number: 2,
    title: "Eventuelt",
    access: "open",
    caseNumber: "00.15.00I00-1-21",
    sections: [{ key: "finances", heading: "Økonomi", text: "Økonomi og HR udtaler..." }],
    decision: "Intet",
    attachments: [],
    guests: [],
    decidingBody: null,
    recommendedBy: null,
    discussionQuestions: [],
  });
  expect(json.items[2]).toMatchObject({ access: "closed", title: "Lukket:", sections: [], decision: null });
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
});

test("a section's text is the source's own lines, lists and indents as they stand there", () => {
  const presentation = json.items[0]?.sections[1]?.text.split("\n") ?? [];
  const source = realText.split("\n").filter((line) => line !== "");
  const start = source.indexOf("Sagsfremstilling") + 1;
  expect(presentation).toEqual(source.slice(start, source.indexOf("Sagen afgøres endelig af")));
  expect(presentation).toContain(" - 2) Udarbejdelse af helhedsplan");
});

test("attachments and guests are objects", () => {
  expect(json.items[0]?.attachments).toEqual([
    { title: "PPT - FREMTIDENS BOLIGSOCIALE ARBEJDE I LEMVIG.pdf" },
    { title: "proces-etablering-af-boligsocialt-arbejde" },
  ]);
  expect(json.items[0]?.guests).toEqual([
    { name: "Jane Brokholm Mortensen", title: "Kulturkonsulent", arrivesAt: "10:00" },
  ]);
});
