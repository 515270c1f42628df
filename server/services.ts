import type { Store } from "../db/store.ts";
import type { Actor } from "../domain/access/actor.ts";
import type { LateChange } from "../domain/document/late-edit.ts";
import type { Room } from "../domain/document/room.ts";
import type { Edition } from "../domain/minutes/edition.ts";
import type { RoomRole } from "./collab/collab-options.ts";
import { authenticate } from "./services/authenticate.ts";
import { authorizeRoom } from "./services/authorize-room.ts";
import { chooseLocale } from "./services/choose-locale.ts";
import { collectMinutes } from "./services/collect-minutes.ts";
import { createFirstAdministrator, isSetupToken } from "./services/create-first-administrator.ts";
import type { ReadTexts, ServiceDependencies } from "./services/dependencies.ts";
import { createExportJobs, type RenderMinutes } from "./services/export-jobs.ts";
import type { ExportView } from "./services/export-view.ts";
import { handInLateEdit } from "./services/hand-in-late-edit.ts";
import { createHoldingServices, type HoldingServices } from "./services/hold-meeting.ts";
import { listMeetings } from "./services/list-meetings.ts";
import { logIn } from "./services/log-in.ts";
import { logOut } from "./services/log-out.ts";
import type { ItemView, MeetingView } from "./services/meeting-view.ts";
import { readItem } from "./services/read-item.ts";
import { readMeeting } from "./services/read-meeting.ts";
import type { Locale, PersonView, SessionView } from "./services/session-view.ts";
import { settleLateEdit } from "./services/settle-late-edit.ts";
import type { createMeetingWatch } from "./services/watch-meeting.ts";

/** What happens in a meeting while someone watches: "revalidate", or who is in which item (only items the watcher may read). */
export type MeetingEvent =
  | { readonly kind: "changed" }
  | { readonly kind: "presence"; readonly items: Readonly<Record<string, readonly PersonView[]>> };

/** Everything that the program can do for a person. Routes, sockets and the command line call nothing else. */
export interface Services extends HoldingServices {
  /** True when the store answers. */
  isWell(): Promise<boolean>;

  /** Refuses `credentials-wrong` for unknown and wrong alike, `too-many-attempts` with `seconds`. */
  logIn(input: { email: string; password: string; from: string }): Promise<{ token: string; expiresAt: string }>;
  logOut(token: string): Promise<void>;
  authenticate(token: string): Promise<SessionView | null>;
  chooseLocale(actor: Actor, locale: Locale): Promise<void>;

  /** The meetings that the actor may see, newest first. */
  listMeetings(actor: Actor): Promise<readonly MeetingView[]>;
  readMeeting(actor: Actor, meetingId: string): Promise<MeetingView>;
  readItem(actor: Actor, itemId: string): Promise<ItemView>;
  watchMeeting(actor: Actor, meetingId: string, notify: (event: MeetingEvent) => void): Promise<() => void>;

  /** Refuses `room-unknown` alike for rooms that don't exist and rooms the actor may not read. */
  authorizeRoom(actor: Actor, room: Room): Promise<RoomRole>;

  handInLateEdit(
    actor: Actor,
    room: Room,
    edit: { readonly note: string | null; readonly changes: readonly LateChange[] },
  ): Promise<void>;
  settleLateEdit(actor: Actor, lateEditId: string): Promise<void>;

  /** Refuses `edition-refused` unless the actor may read all that the edition holds. */
  startExport(actor: Actor, meetingId: string, edition: Edition): Promise<ExportView>;
  readExport(actor: Actor, exportId: string): Promise<ExportView>;
  watchExport(actor: Actor, exportId: string, notify: (view: ExportView) => void): Promise<() => void>;
  fetchExport(actor: Actor, exportId: string): Promise<{ fileName: string; pdf: Uint8Array }>;

  isSetupToken(token: string): Promise<boolean>;
  createFirstAdministrator(input: {
    setupToken: string;
    name: string;
    email: string;
    password: string;
    municipality: string;
    bodyName: string;
    role: "chair" | "secretary" | "none";
  }): Promise<void>;
}

export interface ServiceParts extends ServiceDependencies {
  readonly readTexts: ReadTexts;
  readonly render: RenderMinutes;
  readonly watch: ReturnType<typeof createMeetingWatch>;
  /** Secret of the first-run link; null once anybody exists. */
  readonly setupToken: string | null;
  /** A session has ended: open sockets are to be judged again. */
  readonly onSessionEnded: () => void;
  /** Rights in an item have changed: its open sockets are to be judged again. Resolves when they are. */
  readonly rejudge: (itemId: string) => Promise<void>;
}

/** The composition root: built once at the start, and nothing of the program keeps state elsewhere. */
export function createServices(parts: ServiceParts): Services {
  return Object.freeze({
    isWell: () => isWell(parts.store),
    logIn: logIn(parts),
    logOut: logOut(parts, parts.onSessionEnded),
    authenticate: authenticate(parts),
    chooseLocale: chooseLocale(parts),
    listMeetings: listMeetings(parts),
    readMeeting: readMeeting(parts),
    readItem: readItem(parts, parts.readTexts),
    watchMeeting: parts.watch.watchMeeting,
    authorizeRoom: authorizeRoom(parts),
    handInLateEdit: handInLateEdit(parts, parts.watch.itemChanged),
    settleLateEdit: settleLateEdit(parts, parts.watch.itemChanged),
    ...createHoldingServices(parts, { ...parts.watch, rejudge: parts.rejudge }),
    ...createExportJobs(parts, collectMinutes(parts, parts.readTexts), parts.render),
    isSetupToken: isSetupToken(parts, parts.setupToken),
    createFirstAdministrator: createFirstAdministrator(parts, parts.setupToken),
  });
}

const isWell = (store: Store): Promise<boolean> =>
  store
    .read((db) => db.selectFrom("body").select("id").limit(1).execute())
    .then(
      () => true,
      () => false,
    );
