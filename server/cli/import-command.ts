import { readFile, stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { operator } from "../../domain/access/actor.ts";
import { danishMeetingTime, instantOfDanishTime } from "../../domain/meeting/danish-time.ts";
import { type Stage, stages } from "../../domain/meeting/stage.ts";
import { Refusal } from "../../domain/refusal.ts";
import { minutesToJson } from "../import/minutes-json.ts";
import { maxMinutesBytes, readMinutesText } from "../import/read-minutes-text.ts";
import { importMinutes } from "../services/import-minutes.ts";
import { withData } from "./open-data.ts";
import { UsageError } from "./usage-error.ts";

/** `referat import FILE`: a meeting from existing minutes. */
export async function importCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      body: { type: "string" },
      stage: { type: "string", default: "approved" },
      "dry-run": { type: "boolean" },
      json: { type: "boolean" },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError("Name one file to import.");
  const stage = stageNamed(values.stage);
  const minutes = readMinutesText(await readBounded(file));
  const meetingId = values["dry-run"]
    ? null
    : (await withData((parts) => importMinutes(parts)(operator, minutes, { body: values.body, stage }))).meetingId;
  if (values.json) {
    process.stdout.write(`${JSON.stringify(minutesToJson(minutes), null, 2)}\n`);
    return;
  }
  const time = danishMeetingTime(instantOfDanishTime(minutes.startsAtLocal));
  process.stdout.write(`${minutes.body}, ${time}, ${minutes.place}\n`);
  for (const item of minutes.items) process.stdout.write(`  ${item.number}. ${item.title}  ${item.caseNumber ?? ""}\n`);
  process.stdout.write(meetingId === null ? "Nothing stored (--dry-run).\n" : `Stored as meeting ${meetingId}\n`);
}

function stageNamed(name: string): Stage {
  const stage = stages.find((known) => known === name);
  if (stage === undefined) throw new UsageError(`--stage is one of ${stages.join(", ")}.`);
  return stage;
}

/** Reads no more than minutes can be: a huge file is refused by its size. */
async function readBounded(file: string): Promise<Uint8Array> {
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
  if (size === null) throw new Refusal("import-unreadable", { file });
  if (size > maxMinutesBytes) throw new Refusal("import-too-large", { maxMegabytes: maxMinutesBytes / 1_048_576 });
  return readFile(file).catch(() => {
    throw new Refusal("import-unreadable", { file });
  });
}
