/**
 * Every way in which the program says no. A refusal knows neither HTTP nor language: `app/http/refusals.ts` gives it a
 * status and a sentence, the collaboration server closes with it, the command line prints it and exits with 2.
 */
export const refusalCodes = [
  "agenda-full",
  "agenda-items-missing",
  "agenda-not-ready",
  "agenda-unfinished",
  "attachment-broken-off",
  "attachment-empty",
  "attachment-too-large",
  "attachment-type-differs",
  "attachment-type-refused",
  "attachment-unknown",
  "attachments-full",
  "attachments-too-large",
  "backup-exists",
  "backup-not-whole",
  "body-unknown",
  "body-exists",
  "chair-taken",
  "changed-meanwhile",
  "credentials-wrong",
  "cross-origin",
  "data-exists",
  "data-missing",
  "document-too-large",
  "edition-refused",
  "email-taken",
  "export-too-large",
  "export-unknown",
  "history-too-large",
  "import-contents-disagree",
  "import-empty",
  "import-line-not-understood",
  "import-not-minutes",
  "import-not-text",
  "import-too-large",
  "import-unreadable",
  "input-invalid",
  "invitation-spent",
  "item-unknown",
  "last-administrator",
  "log-in-required",
  "meeting-exists",
  "meeting-not-draft",
  "meeting-unknown",
  "message-malformed",
  "message-too-large",
  "minutes-changed",
  "moment-unknown",
  "not-allowed",
  "not-stored",
  "page-unknown",
  "recusal-stands",
  "person-deactivated",
  "person-unknown",
  "role-held",
  "role-over",
  "role-unknown",
  "room-frozen",
  "room-full",
  "room-not-quarantined",
  "room-quarantined",
  "room-read-only",
  "room-unknown",
  "setup-link-spent",
  "stage-changed",
  "too-many-attempts",
  "too-many-connections",
  "too-many-messages",
  "too-many-uploads",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** What a sentence needs besides the code: a line number, a field, a number of seconds. Never the content of an item. */
export type RefusalFacts = Readonly<Record<string, string | number>>;

/** Thrown by domain and services. Recognise it with {@link isRefusal}: Remix loads this class twice. */
export class Refusal extends Error {
  readonly refusal: RefusalCode;
  readonly facts: RefusalFacts;

  constructor(code: RefusalCode, facts: RefusalFacts = {}) {
    super(code);
    this.name = "Refusal";
    this.refusal = code;
    this.facts = facts;
  }
}

/** True for a refusal thrown by any copy of this module. */
export function isRefusal(error: unknown): error is Refusal {
  return (
    typeof error === "object" &&
    error !== null &&
    "refusal" in error &&
    refusalCodes.includes(error.refusal as RefusalCode)
  );
}
