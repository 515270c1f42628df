import { expect, test } from "vitest";
import { stages } from "../../domain/meeting/stage.ts";
import type { MinutesContent, MinutesDocument } from "../../domain/minutes/minutes-document.ts";
import { sharedCoverage } from "../../server/archive/font-coverage.ts";
import { readFonts } from "../../server/archive/fonts.ts";
import { printMinutes } from "../../server/archive/print-minutes.ts";
import { printableText } from "../../server/archive/printable-text.ts";
import { realReferat } from "./real-referat.ts";
import { doc, p } from "./rich-text-builder.ts";

const covered = sharedCoverage(readFonts());
const print = (changes: Partial<MinutesDocument>) =>
  printMinutes({ ...realReferat, ...changes }, printableText(covered));
const facts = (changes: Partial<MinutesDocument>) =>
  Object.fromEntries(print(changes).titlePage.facts.map(({ label, value }) => [label, value]));
const printItem = (changes: Partial<MinutesContent>, access: "open" | "closed" = "open") =>
  print({
    items: [
      {
        number: 1,
        access,
        title: "T",
        caseNumber: null,
        content: { blocks: [], attachments: [], guests: [], ...changes },
      },
    ],
  }).items[0];

test("says how far the text is, until it is approved", () => {
  const status = Object.fromEntries([...stages, "cancelled" as const].map((stage) => [stage, facts({ stage }).Status]));
  expect(status).toEqual({
    draft: "Kladde. Dagsordenen er ikke udsendt.",
    "agenda-published": "Udsendt dagsorden. Mødet er ikke holdt.",
    "in-session": "Foreløbigt referat. Mødet er ikke afsluttet.",
    "minutes-review": "Foreløbigt referat. Det er ikke godkendt.",
    approved: undefined,
    archived: undefined,
    cancelled: "Mødet er aflyst.",
  });
});

test("calls what is printed before the meeting an agenda", () => {
  const kinds = ([...stages, "cancelled"] as const).map((stage) => print({ stage }).titlePage.kind);
  expect(kinds).toEqual(["DAGSORDEN", "DAGSORDEN", "REFERAT", "REFERAT", "REFERAT", "REFERAT", "DAGSORDEN"]);
  expect(print({ stage: "draft" }).document.title).toBe("Dagsorden Direktionen d. 12-01-2022");
});

test("[P4] says at every stage that it is not sealed, and names the edition on every page", () => {
  for (const stage of [...stages, "cancelled" as const]) expect(facts({ stage }).Segl).toMatch(/^Ikke forseglet\. /);
  expect(print({}).footer.left).toBe("Lemvig Kommune · Offentlig udgave · Ikke forseglet");
  expect(print({ edition: "full" }).footer.left).toBe(
    "Lemvig Kommune · Fuld udgave, må ikke offentliggøres · Ikke forseglet",
  );
  expect(facts({ edition: "full" }).Udgave).toBe("Fuld udgave. Indeholder lukkede punkter. Må ikke offentliggøres.");
});

test("dates the document by the instant of the meeting, and prints Danish time", () => {
  const summer = { startsAt: "2022-07-01T22:30:05.000Z" };
  expect(print(summer).document.date).toEqual({ year: 2022, month: 7, day: 1, hour: 22, minute: 30, second: 5 });
  expect(facts(summer).Mødedato).toBe("Lørdag d. 2. juli 2022 kl. 00:30");
});

test("leaves blocks without text out, and says so of an item that has none", () => {
  const empty = { key: "summary", heading: "Resume", text: doc(p(" ")) };
  const filled = { key: "decision", heading: "Beslutning", text: doc(p("Intet")) };
  expect(printItem({ blocks: [empty, filled] })).toMatchObject({ notices: [], blocks: [{ heading: ["Beslutning"] }] });
  expect(printItem({ blocks: [empty] })).toMatchObject({
    notices: ["Der er ikke skrevet noget til punktet."],
    blocks: [],
  });
});

test("marks a closed item, whether its content is there or not", () => {
  expect(print({}).items[2]).toEqual({
    heading: ["Punkt 3: Lukket:"],
    caseNumber: "Sagsnr. 00.01.00I00-3-21",
    guests: [],
    notices: ["Punktet er lukket. Indholdet er ikke med i denne udgave."],
    closed: true,
    blocks: [],
  });
  expect(printItem({ attachments: [{ title: "a" }] }, "closed")?.notices).toEqual([
    "Lukket punkt. Må ikke offentliggøres.",
  ]);
});

test("announces guests, except those whom a paragraph announces with their time", () => {
  const ane = { name: "Ane", title: "Konsulent", arrivesAt: "10:00" };
  const text = (words: string) => [{ key: "presentation", heading: "Sagsfremstilling", text: doc(p(words)) }];
  const line = "Konsulent Ane deltager i mødet kl. 10:00.";
  expect(printItem({ guests: [ane] })?.guests).toEqual([line]);
  expect(printItem({ guests: [ane], blocks: text("Ane har skrevet et notat.") })?.guests).toEqual([line]);
  expect(printItem({ guests: [ane], blocks: text("Konsulent Ane deltager i møde kl. 10:00.") })?.guests).toEqual([]);
  expect(printItem({ guests: [{ name: "Bo", title: null, arrivesAt: null }] })?.guests).toEqual([
    "Bo deltager i mødet.",
  ]);
});

test("tells readers of characters that it could not print", () => {
  expect(facts({ place: "Sal 🎉" }).Bemærkning).toMatch(/^Ét tegn kan ikke gengives .* vist som ◊\./);
  expect(facts({ place: "🎉🎉" }).Bemærkning).toMatch(/^2 tegn kan ikke gengives/);
});

test("names item and block of a text that it cannot print", () => {
  const blocks = [{ key: "decision", heading: "Beslutning", text: doc({ type: "video" }) }];
  expect(() => printItem({ blocks })).toThrow('Item 1, decision: A text cannot hold a node of type "video"');
});
