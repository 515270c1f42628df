import type { Store } from "../db/store.ts";
import type { Actor } from "../domain/access/actor.ts";
import type { LateChange } from "../domain/document/late-edit.ts";
import type { Room } from "../domain/document/room.ts";
import type { Edition } from "../domain/minutes/edition.ts";
import type { AttachmentFiles } from "./attachments/attachment-files.ts";
import type { RoomRole } from "./collab/collab-options.ts";
import type { CollabServer } from "./collab/collab-server.ts";
import type { RoomHistory } from "./collab/room-history.ts";
import { addSupplement } from "./services/add-supplement.ts";
import { type Administration, createAdministration } from "./services/administration.ts";
import { approveMinutes } from "./services/approve-minutes.ts";
import { type AttachmentServices, createAttachmentServices } from "./services/attachments.ts";
import { authenticate } from "./services/authenticate.ts";
import { authorizeRoom } from "./services/authorize-room.ts";
import { type CarryingServices, createCarrying } from "./services/carrying.ts";
import { chooseLocale } from "./services/choose-locale.ts";
import { collectMinutes } from "./services/collect-minutes.ts";
import { compareVersions } from "./services/compare-versions.ts";
import { createFirstAdministrator, isSetupToken } from "./services/create-first-administrator.ts";
import { currentMinutes } from "./services/current-minutes.ts";
import type { ReadTexts, ServiceDependencies } from "./services/dependencies.ts";
import { dropCorrection } from "./services/drop-correction.ts";
import { createExportJobs, type RenderMinutes } from "./services/export-jobs.ts";
import type { ExportView } from "./services/export-view.ts";
import { finishApproval } from "./services/finish-approval.ts";
import type { FreezeTexts } from "./services/freeze-texts.ts";
import { handInLateEdit } from "./services/hand-in-late-edit.ts";
import type { ComparisonView, HistoryView } from "./services/history-view.ts";
import { createHoldingServices, type HoldingServices } from "./services/hold-meeting.ts";
import { type CopyVerdict, judgeCopies, markOfPage } from "./services/keepable-copies.ts";
import { listMeetings } from "./services/list-meetings.ts";
import { logIn } from "./services/log-in.ts";
import { logOut } from "./services/log-out.ts";
import type { ItemView, MeetingView } from "./services/meeting-view.ts";
import { nameVersion } from "./services/name-version.ts";
import { openMeeting } from "./services/open-meeting.ts";
import { createOverview, type OverviewServices } from "./services/overview.ts";
import { createPlanning, type PlanningServices } from "./services/planning.ts";
import type { ApprovalView, PublicationView } from "./services/publication-view.ts";
import { readApproval } from "./services/read-approval.ts";
import { readHistory } from "./services/read-history.ts";
import { readItem } from "./services/read-item.ts";
import { readMeeting } from "./services/read-meeting.ts";
import { readPublications } from "./services/read-publications.ts";
import { readStep } from "./services/read-step.ts";
import { remindApprovers } from "./services/remind-approvers.ts";
import { restoreVersion } from "./services/restore-version.ts";
import { sendForApproval } from "./services/send-for-approval.ts";
import { sendOutAgenda } from "./services/send-out-agenda.ts";
import { sendOutCorrection } from "./services/send-out-correction.ts";
import { sendOutSupplement } from "./services/send-out-supplement.ts";
import type { Locale, PersonView, SessionView } from "./services/session-view.ts";
import { settleLateEdit } from "./services/settle-late-edit.ts";
import { startCorrection } from "./services/start-correction.ts";
import type { StepView } from "./services/step-view.ts";
import type { createMeetingWatch } from "./services/watch-meeting.ts";

/** What happens in a meeting while someone watches: "revalidate", or who is in which item (only items the watcher may read). */
export type MeetingEvent =
  | { readonly kind: "changed" }
  | { readonly kind: "presence"; readonly items: Readonly<Record<string, readonly PersonView[]>> };

/** Everything that the program can do for a person. Routes, sockets and the command line call nothing else. */
export interface Services
  extends Administration,
    PlanningServices,
    HoldingServices,
    AttachmentServices,
    OverviewServices,
    CarryingServices {
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
  /** The same of all meetings that the actor may see, without who is where. */
  watchMeetings(actor: Actor, notify: (event: MeetingEvent) => void): Promise<() => void>;

  /** Refuses `room-unknown` alike for rooms that don't exist and rooms the actor may not read. */
  authorizeRoom(actor: Actor, room: Room): Promise<RoomRole>;

  handInLateEdit(
    actor: Actor,
    room: Room,
    edit: { readonly note: string | null; readonly changes: readonly LateChange[] },
  ): Promise<void>;
  settleLateEdit(actor: Actor, lateEditId: string): Promise<void>;

  /** Each takes a meeting one stage on, or sends out more of it. All refuse `not-allowed` and `stage-changed`. */
  sendOutAgenda(actor: Actor, meetingId: string): Promise<void>;
  addSupplement(actor: Actor, meetingId: string, item: { title: string; reason: string }): Promise<string>;
  sendOutSupplement(actor: Actor, meetingId: string): Promise<void>;
  startCorrection(actor: Actor, itemId: string, reason: string): Promise<void>;
  sendOutCorrection(actor: Actor, itemId: string): Promise<void>;
  dropCorrection(actor: Actor, itemId: string): Promise<void>;
  openMeeting(actor: Actor, meetingId: string): Promise<void>;
  sendForApproval(actor: Actor, meetingId: string): Promise<void>;
  /** Refuses `minutes-changed` when they are no longer those with this SHA-256. */
  approveMinutes(actor: Actor, meetingId: string, read: { sha256: string; reservation: string | null }): Promise<void>;
  remindApprovers(actor: Actor, meetingId: string): Promise<void>;
  readStep(actor: Actor, meetingId: string): Promise<StepView>;
  readApproval(actor: Actor, meetingId: string): Promise<ApprovalView>;
  readPublications(actor: Actor, meetingId: string): Promise<readonly PublicationView[]>;

  /** Versions and sessions of writing. These four refuse `room-unknown` alike for none and for who may not see how it came to be. */
  readHistory(actor: Actor, room: Room): Promise<HistoryView>;
  /** Moments are entries' numbers, 0 is before anything was written. Refuses `moment-unknown`, `history-too-large`. */
  compareVersions(actor: Actor, room: Room, span: { from: number; to: number }): Promise<ComparisonView>;
  /** Refuses `room-read-only`, `moment-unknown`, `input-invalid`. */
  nameVersion(actor: Actor, room: Room, input: { seq: number; name: string }): Promise<{ id: string }>;
  /** A new edit of the actor's, of one section or (null) all. Refuses `room-read-only`, `moment-unknown`, `not-stored`. */
  restoreVersion(actor: Actor, room: Room, input: { seq: number; section: string | null }): Promise<void>;

  /** Which of the copies that the actor's browser holds may stay in it. */
  judgeCopies(
    actor: Actor,
    held: { rooms: readonly string[]; pages: readonly string[] },
  ): Promise<{
    /** By the room's name. */
    readonly rooms: Readonly<Record<string, CopyVerdict>>;
    /** By path: the mark that a kept copy of it must bear; absent where there may be none. */
    readonly pages: Readonly<Record<string, string>>;
  }>;
  /** The mark of a page that may be kept in the actor's browser; null for any other. */
  markOfPage(actor: Actor, path: string): Promise<string | null>;

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
  readonly history: RoomHistory;
  readonly rewrite: CollabServer["rewrite"];
  readonly render: RenderMinutes;
  readonly files: AttachmentFiles;
  readonly watch: ReturnType<typeof createMeetingWatch>;
  readonly freeze: FreezeTexts;
  /** What someone may do has changed: in one item, or in all of them. Resolves when open sockets are judged again. */
  readonly rejudge: (itemId?: string) => Promise<void>;
  /** Secret of the first-run link; null once anybody exists. */
  readonly setupToken: string | null;
  /** Who may do what has changed: open pages and sockets are to be judged again. */
  readonly onRightsChanged: () => void;
}

/** The composition root: built once at the start, and nothing of the program keeps state elsewhere. */
export function createServices(parts: ServiceParts): Services {
  const { freeze, watch } = parts;
  const current = currentMinutes(parts, parts.readTexts);
  const finish = finishApproval(parts, current, freeze, watch.meetingChanged);
  const onItemChanged = async (itemId: string) => {
    await parts.rejudge(itemId);
    watch.itemChanged(itemId);
  };
  const onStageChanged = async (meetingId: string) => {
    await parts.rejudge();
    watch.meetingChanged(meetingId);
  };
  return Object.freeze({
    isWell: () => isWell(parts.store),
    logIn: logIn(parts),
    logOut: logOut(parts, () => void parts.rejudge()),
    authenticate: authenticate(parts),
    chooseLocale: chooseLocale(parts),
    listMeetings: listMeetings(parts),
    readMeeting: readMeeting(parts, parts.readTexts),
    readItem: readItem(parts, parts.readTexts),
    watchMeeting: parts.watch.watchMeeting,
    watchMeetings: parts.watch.watchMeetings,
    authorizeRoom: authorizeRoom(parts),
    handInLateEdit: handInLateEdit(parts, parts.watch.itemChanged),
    settleLateEdit: settleLateEdit(parts, parts.watch.itemChanged),
    sendOutAgenda: sendOutAgenda(parts, freeze, watch.meetingChanged),
    addSupplement: addSupplement(parts, watch.meetingChanged),
    sendOutSupplement: sendOutSupplement(parts, freeze, watch.meetingChanged),
    startCorrection: startCorrection(parts, onItemChanged),
    sendOutCorrection: sendOutCorrection(parts, freeze, onItemChanged),
    dropCorrection: dropCorrection(parts, parts.rewrite, freeze, onItemChanged),
    openMeeting: openMeeting(parts, onStageChanged),
    sendForApproval: sendForApproval(parts, current, onStageChanged, watch.meetingChanged),
    approveMinutes: approveMinutes(parts, current, finish, watch.meetingChanged),
    remindApprovers: remindApprovers(parts, current, watch.meetingChanged),
    readStep: readStep(parts, parts.readTexts),
    readApproval: readApproval(parts, current),
    readPublications: readPublications(parts),
    readHistory: readHistory(parts),
    compareVersions: compareVersions(parts, parts.history),
    nameVersion: nameVersion(parts, parts.history),
    restoreVersion: restoreVersion(parts, parts.history, parts.rewrite),
    judgeCopies: judgeCopies(parts),
    markOfPage: markOfPage(parts),
    ...createPlanning({
      ...parts,
      onItemChanged: (itemId) => void onItemChanged(itemId),
      onMeetingChanged: watch.meetingChanged,
    }),
    ...createAttachmentServices({ ...parts, onItemChanged: watch.itemChanged }),
    ...createCarrying({
      ...parts,
      onItemChanged: (itemId) => void onItemChanged(itemId),
      onMeetingChanged: watch.meetingChanged,
      onFollowUpChanged: watch.itemChangedAlsoIn,
    }),
    ...createHoldingServices(parts, { ...parts.watch, rejudge: parts.rejudge }),
    ...createOverview(parts, { readTexts: parts.readTexts, currentMinutes: current }),
    ...createExportJobs(parts, collectMinutes(parts, parts.readTexts), parts.render),
    isSetupToken: isSetupToken(parts, parts.setupToken),
    ...createAdministration(parts, parts.onRightsChanged),
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
