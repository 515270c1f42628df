import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { operator } from "../../domain/access/actor.ts";
import { createRenderer } from "../archive/render.ts";
import { createRoomTexts } from "../collab/room-texts.ts";
import { collectMinutes } from "../services/collect-minutes.ts";
import { withData } from "./open-data.ts";
import { UsageError } from "./usage-error.ts";

/** `referat export MEETING --edition public|full --out FILE`: the minutes as PDF. */
export async function exportCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { edition: { type: "string" }, out: { type: "string" } },
  });
  const [meetingId, ...more] = positionals;
  const { edition, out } = values;
  if (meetingId === undefined || more.length > 0) throw new UsageError("Name one meeting to export.");
  if (edition !== "public" && edition !== "full") throw new UsageError("--edition is public or full.");
  if (out === undefined) throw new UsageError("--out names the file to write.");

  const pdf = await withData(async (parts) => {
    const document = await collectMinutes(parts, createRoomTexts(parts))(operator, meetingId, edition);
    await parts.store.write(operator, async () => ({
      result: undefined,
      audit: { action: "export-minutes", subject: `meeting/${meetingId}`, facts: { edition } },
    }));
    const renderer = createRenderer();
    try {
      return await renderer.render(document, (step) => void process.stderr.write(`${step}\n`));
    } finally {
      await renderer.close();
    }
  });
  await writeFile(out, pdf);
  process.stdout.write(`${out}\n`);
}
