import { expect, test } from "vitest";
import { readGuest } from "../../../server/import/guest-sentence.ts";

// Placeholder names, as the layouts in the data folder have them.
test.each([
  ["Kulturkonsulent Anna Prøve deltager i møde kl. 10:00.", "Kulturkonsulent", "Anna Prøve", "10:00"],
  ["Kulturkonsulent Anna Bo Prøve deltager i mødet kl. 9.05", "Kulturkonsulent", "Anna Bo Prøve", "09:05"],
  ["Chef for Kultur Anna Prøve deltager i punktet kl. 10:00.", "Chef for Kultur", "Anna Prøve", "10:00"],
  [
    "Kommunens kulturkonsulent Anna Prøve deltager under punktet kl. 10:00.",
    "Kommunens kulturkonsulent",
    "Anna Prøve",
    "10:00",
  ],
  ["Anna Prøve deltager i mødet kl. 10:00.", null, "Anna Prøve", "10:00"],
])("%s", (sentence, title, name, arrivesAt) => expect(readGuest(sentence)).toEqual({ title, name, arrivesAt }));

test.each([
  "Direktionen deltager i mødet kl. 10:00.",
  "Alle chefer deltager i mødet kl. 10:00.",
  "Anna Prøve deltager i mødet kl. 25:00.",
  "Anna Prøve deltager i mødet.",
  "Anna Prøve, Bo Eksempel deltager i mødet kl. 10:00.",
  "Antallet af unge, der deltager i møder kl. 10:00, stiger.",
])("%s names no one guest", (sentence) => expect(readGuest(sentence)).toBeNull());
