/** The one place where `app/` knows the server's types. Values come through Remix's load context. */
import type { PageContext } from "../../server/http/page-handler.ts";

export type { PageContext as RequestContext } from "../../server/http/page-handler.ts";
export type {
  BodyLine,
  BodyView,
  HeldRoleView,
  IssuedInvitation,
  MembersView,
  PersonDetails,
  PersonLine,
  RevisablePart,
} from "../../server/services/administration-views.ts";
export type { FetchedAttachment } from "../../server/services/attachments.ts";
export type { CarriedLink, CarriedLinks, NamedMinutes } from "../../server/services/carried-links.ts";
export type { CarryOverView, EarlierFollowUp, OfferedItem, UnreadReferral } from "../../server/services/carrying.ts";
export type { CaseItem } from "../../server/services/earlier-items.ts";
export type { ExportView } from "../../server/services/export-view.ts";
export type {
  ComparedSection,
  ComparisonView,
  HistoryAuthor,
  HistoryView,
  MomentView,
  SessionEntry,
  VersionEntry,
} from "../../server/services/history-view.ts";
export type { ItemEditing } from "../../server/services/item-editing.ts";
export type {
  AttachmentView,
  ItemContent,
  ItemView,
  LateEditView,
  MeetingView,
  OutlineItem,
  SectionView,
} from "../../server/services/meeting-view.ts";
export type { PlannableBody } from "../../server/services/planning-choices.ts";
export type {
  AttendanceView,
  FollowUpView,
  ItemMinutesView,
  OwnRecusalView,
  ProceedingsView,
  RecusalView,
  StatementView,
  VotesView,
} from "../../server/services/proceedings-view.ts";
export type { ApprovalView, ApproverView, PublicationView } from "../../server/services/publication-view.ts";
export type { Locale, PersonView, SessionView } from "../../server/services/session-view.ts";
export type { StepView } from "../../server/services/step-view.ts";
export type { ApprovalProgress, Task } from "../../server/services/task-view.ts";
export type { YearView } from "../../server/services/year-view.ts";
export type { MeetingEvent, Services } from "../../server/services.ts";

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends PageContext {}
}
