import { Refusal } from "../../domain/refusal.ts";
import { type LineLedger, notUnderstood } from "./line-ledger.ts";
import { readMeetingTime } from "./meeting-time-line.ts";
import type { SourceLine } from "./source-lines.ts";
import { structuralText } from "./structural-line.ts";

export interface TitleBlock {
  readonly body: string;
  readonly startsAtLocal: string;
  readonly place: string;
}

const title = /^REFERAT (?<body>\S.*) d\. (?<day>\d{2})-(?<month>\d{2})-(?<year>\d{4})$/u;
const time = /^Mødedato:? (?<time>.+)$/u;
const place = /^Mødested:? (?<place>.+)$/u;

/** How many lines {@link readTitleBlock} takes. */
export const titleBlockLines = 3;

/**
 * Reads the first three lines: "REFERAT body d. date", "Mødedato …", "Mødested …". The title's date must be the meeting's,
 * and the weekday the date's. Refuses `import-not-minutes` when the title is none, else `import-line-not-understood`.
 */
export function readTitleBlock(lines: readonly SourceLine[], ledger: LineLedger): TitleBlock {
  const [titleLine, timeLine, placeLine] = lines;
  const titled = partsOf(titleLine, title);
  if (titled === null) throw new Refusal("import-not-minutes", { line: titleLine?.number ?? 1 });
  const { body = "", day = "", month = "", year = "" } = titled;

  const timeNumber = timeLine?.number ?? titleLine?.number ?? 1;
  const startsAtLocal = readMeetingTime(partsOf(timeLine, time)?.time ?? "");
  if (startsAtLocal === null) throw notUnderstood(timeNumber, "Mødedato Onsdag d. 12. januar 2022 kl. 09:00");
  if (!startsAtLocal.startsWith(`${year}-${month}-${day}T`)) {
    throw notUnderstood(timeNumber, `Mødedato ${day}-${month}-${year}`);
  }
  const placeName = partsOf(placeLine, place)?.place;
  if (placeName === undefined) throw notUnderstood(placeLine?.number ?? timeNumber, "Mødested …");

  for (const line of lines.slice(0, titleBlockLines)) ledger.claimFor("title block")(line);
  return { body, startsAtLocal, place: placeName };
}

function partsOf(line: SourceLine | undefined, pattern: RegExp): Readonly<Record<string, string>> | null {
  return pattern.exec((line && structuralText(line)) ?? "")?.groups ?? null;
}
