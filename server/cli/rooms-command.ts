import { parseArgs } from "node:util";
import { operator } from "../../domain/access/actor.ts";
import { listQuarantinedRooms, releaseRoom } from "../services/quarantined-rooms.ts";
import { withData } from "./open-data.ts";
import { UsageError } from "./usage-error.ts";

/** `referat rooms [--json]`: the rooms that are closed. `referat rooms release ROOM`: opens one again. */
export async function roomsCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: "boolean" } },
  });
  const [action, room, ...more] = positionals;
  if (action === undefined) return listRooms(values.json ?? false);
  if (action !== "release" || room === undefined || more.length > 0 || values.json) {
    throw new UsageError("Name one room to release, as `referat rooms` lists it.");
  }
  await withData((parts) => releaseRoom(parts)(operator, room));
  process.stdout.write(`${room} is open again.\n`);
}

async function listRooms(isJson: boolean): Promise<void> {
  const rooms = await withData((parts) => listQuarantinedRooms(parts)(operator));
  if (isJson) process.stdout.write(`${JSON.stringify(rooms, null, 2)}\n`);
  else if (rooms.length === 0) process.stdout.write("No room is closed.\n");
  else for (const { room, seq, cause, at } of rooms) process.stdout.write(`${room}  ${cause}  update ${seq}  ${at}\n`);
}
