import { plainText } from "../../../domain/document/plain-text.ts";
import { danishMeetingTime, instantOfDanishTime } from "../../../domain/meeting/danish-time.ts";
import type { ImportedItem, ImportedMinutes } from "../../../domain/minutes/imported-minutes.ts";

/** Every line that minutes with this content have, without page numbers, indents and the full stop of "Direktionen.". */
export function rebuiltLines(minutes: ImportedMinutes): string[] {
  const [date = ""] = minutes.startsAtLocal.split("T");
  return [
    `REFERAT ${minutes.body} d. ${date.split("-").reverse().join("-")}`,
    `Mødedato ${danishMeetingTime(instantOfDanishTime(minutes.startsAtLocal))}`,
    `Mødested ${minutes.place}`,
    ["Indholdsfortegnelse", ...minutes.items.map(({ title }) => title)].join(" "),
    ...minutes.items.flatMap(linesOfItem),
  ];
}

function linesOfItem(item: ImportedItem): string[] {
  return [
    `Punkt ${item.number}: ${item.title}`,
    ...(item.caseNumber === null ? [] : [item.caseNumber]),
    ...item.sections.flatMap(({ heading, text }) => [heading, ...trimmedLines(plainText(text))]),
    ...(item.decidingBody === null ? [] : ["Sagen afgøres endelig af", item.decidingBody]),
    ...(item.decision === null ? [] : ["Beslutning", ...trimmedLines(plainText(item.decision))]),
    ...(item.attachments.length === 0 ? [] : ["Bilag", ...item.attachments]),
  ];
}

const trimmedLines = (text: string) => text.split("\n").map((line) => line.trim());

/**
 * The source's lines that are not blank, reduced as {@link rebuiltLines} gives them; the table of contents is one line,
 * since its titles may run over several.
 */
export function comparableSourceLines(text: string): string[] {
  const lines = text.split(/[\n\r\v\f\u0085\u2028\u2029]/).flatMap((line) => line.trim() || []);
  const contents = lines.findIndex((line) => line.startsWith("Indholdsfortegnelse"));
  const items = lines.findIndex((line) => /^Punkt\s+\d+:/.test(line));
  return [
    ...lines.slice(0, contents),
    lines
      .slice(contents, items)
      .map((line) => line.replace(/[\s.…]+\d{1,4}$/u, ""))
      .join(" "),
    ...lines.slice(items).map((line) => (line === "Direktionen." ? "Direktionen" : line)),
  ];
}
