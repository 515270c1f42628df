import type { RefusalCode } from "../../domain/refusal.ts";

/**
 * The HTTP status of each refusal; its sentence is in domain/refusal-sentences.ts. A new code does not compile until it
 * has both.
 */
export const refusalStatus = {
  "agenda-items-missing": 422,
  "body-unknown": 404,
  "changed-meanwhile": 409,
  "credentials-wrong": 401,
  "cross-origin": 403,
  "document-too-large": 413,
  "edition-refused": 403,
  "export-too-large": 422,
  "export-unknown": 404,
  "import-contents-disagree": 422,
  "import-empty": 422,
  "import-line-not-understood": 422,
  "import-not-minutes": 422,
  "import-not-text": 422,
  "import-too-large": 413,
  "import-unreadable": 422,
  "input-invalid": 422,
  "item-unknown": 404,
  "log-in-required": 401,
  "meeting-exists": 409,
  "meeting-unknown": 404,
  "message-malformed": 400,
  "message-too-large": 413,
  "not-allowed": 403,
  "page-unknown": 404,
  "recusal-stands": 409,
  "room-frozen": 409,
  "room-full": 429,
  "room-quarantined": 423,
  "room-read-only": 409,
  "room-unknown": 404,
  "setup-link-spent": 410,
  "too-many-attempts": 429,
  "too-many-connections": 429,
  "too-many-messages": 429,
} satisfies Record<RefusalCode, number>;
