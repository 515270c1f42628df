import type { Actor } from "../domain/access/actor.ts";
import type { Room } from "../domain/document/room.ts";
import type { Edition } from "../domain/minutes/edition.ts";
import type { ExportView } from "./services/export-view.ts";
import type { ItemView, MeetingView } from "./services/meeting-view.ts";
import type { Locale, PersonView, SessionView } from "./services/session-view.ts";

/** What happens in a meeting while someone watches: "revalidate", or who is in which item (only items the watcher may read). */
export type MeetingEvent =
  | { readonly kind: "changed" }
  | { readonly kind: "presence"; readonly items: Readonly<Record<string, readonly PersonView[]>> };

/** Everything that the program can do for a person. Routes, sockets and the command line call nothing else. */
export interface Services {
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
  authorizeRoom(actor: Actor, room: Room): Promise<"write" | "read">;

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
