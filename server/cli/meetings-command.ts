import { parseArgs } from "node:util";
import { operator } from "../../domain/access/actor.ts";
import { danishMeetingTime, danishTimeOfInstant } from "../../domain/meeting/danish-time.ts";
import { listMeetings } from "../services/list-meetings.ts";
import { withData } from "./open-data.ts";

/** `referat meetings`: what there is to export. */
export async function meetingsCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: "boolean" } } });
  const meetings = await withData((parts) => listMeetings(parts)(operator));
  if (values.json) {
    const rows = meetings.map(({ id, bodyName, startsAt, stage }) => ({
      id,
      body: bodyName,
      date: danishTimeOfInstant(startsAt).slice(0, 10),
      startsAt: danishTimeOfInstant(startsAt),
      stage,
    }));
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    return;
  }
  if (meetings.length === 0) process.stdout.write("No meetings yet.\n");
  for (const { id, bodyName, startsAt, stage } of meetings) {
    process.stdout.write(`${id}  ${bodyName}  ${danishMeetingTime(startsAt)}  ${stage}\n`);
  }
}
