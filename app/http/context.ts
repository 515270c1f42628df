/** The one place where `app/` knows the server's types. Values come through Remix's load context. */
import type { SessionView } from "../../server/services/session-view.ts";
import type { Services } from "../../server/services.ts";

export type { ExportView } from "../../server/services/export-view.ts";
export type {
  ItemContent,
  ItemView,
  MeetingView,
  OutlineItem,
  SectionView,
} from "../../server/services/meeting-view.ts";
export type { Locale, PersonView, SessionView } from "../../server/services/session-view.ts";
export type { MeetingEvent, Services } from "../../server/services.ts";

export interface RequestContext {
  readonly services: Services;
  /** Null for whoever is not logged in. */
  readonly session: SessionView | null;
  /** For the scripts of this one answer (Content-Security-Policy). */
  readonly nonce: string;
  /** Address of the client, for the limit on guessing. */
  readonly from: string;
  /** True where the log-in page may show the demo's log-ins. */
  readonly isDemo: boolean;
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends RequestContext {}
}
