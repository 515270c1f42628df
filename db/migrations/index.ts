import type { Migration } from "kysely";
import * as foundation from "./0001-foundation.ts";
import * as roomQuarantine from "./0002-room-quarantine.ts";
import * as versionsAndFreezing from "./0003-versions-and-freezing.ts";
import * as templatesAndKinds from "./0004-templates-and-kinds.ts";
import * as holdingMeetings from "./0007-holding-meetings.ts";

/** Every migration, in order. Forward only: what has been released is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-foundation": foundation,
  "0002-room-quarantine": roomQuarantine,
  "0003-versions-and-freezing": versionsAndFreezing,
  "0004-templates-and-kinds": templatesAndKinds,
  "0007-holding-meetings": holdingMeetings,
};
