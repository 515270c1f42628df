/** The one place where `app/` knows the server's types. Values come through Remix's load context. */
import type { PageContext } from "../../server/http/page-handler.ts";

export type { PageContext as RequestContext } from "../../server/http/page-handler.ts";
export type { ExportView } from "../../server/services/export-view.ts";
export type {
  ItemContent,
  ItemView,
  LateEditView,
  MeetingView,
  OutlineItem,
  SectionView,
} from "../../server/services/meeting-view.ts";
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
export type { Locale, PersonView, SessionView } from "../../server/services/session-view.ts";
export type { MeetingEvent, Services } from "../../server/services.ts";

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends PageContext {}
}
