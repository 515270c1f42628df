import type { Migration } from "kysely";
import * as foundation from "./0001-foundation.ts";
import * as roomQuarantine from "./0002-room-quarantine.ts";
import * as versionsAndFreezing from "./0003-versions-and-freezing.ts";
import * as templatesAndKinds from "./0004-templates-and-kinds.ts";
import * as peopleAndTerms from "./0005-people-and-terms.ts";
import * as buildingAgendas from "./0006-building-agendas.ts";
import * as holdingMeetings from "./0007-holding-meetings.ts";
import * as sendingOutAndApproving from "./0008-sending-out-and-approving.ts";
import * as attachmentFiles from "./0009-attachment-files.ts";
import * as carryingOver from "./0010-carrying-over.ts";
import * as whatAwaits from "./0011-what-awaits.ts";
import * as cancelledFreeTheirInstant from "./0012-cancelled-free-their-instant.ts";
import * as whatASnapshotHolds from "./0013-what-a-snapshot-holds.ts";

/** Every migration, in order. Forward only: what has been released is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-foundation": foundation,
  "0002-room-quarantine": roomQuarantine,
  "0003-versions-and-freezing": versionsAndFreezing,
  "0004-templates-and-kinds": templatesAndKinds,
  "0005-people-and-terms": peopleAndTerms,
  "0006-building-agendas": buildingAgendas,
  "0007-holding-meetings": holdingMeetings,
  "0008-sending-out-and-approving": sendingOutAndApproving,
  "0009-attachment-files": attachmentFiles,
  "0010-carrying-over": carryingOver,
  "0011-what-awaits": whatAwaits,
  "0012-cancelled-free-their-instant": cancelledFreeTheirInstant,
  "0013-what-a-snapshot-holds": whatASnapshotHolds,
};
