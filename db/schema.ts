import type { Generated } from "kysely";

/** Times are ISO 8601 in UTC, truth values 0 or 1, lists JSON text. `schema.sql` shows the same as SQL. */
export interface Tables {
  audit_log: {
    id: Generated<number>;
    at: string;
    actor: string;
    action: string;
    subject: string;
    facts: string;
  };
  person: {
    id: string;
    email: string;
    name: string;
    initials: string;
    password_hash: string | null;
    is_administrator: number;
    locale: string;
    created_at: string;
    /** Since when they can't log in; null while they can. */
    deactivated_at: string | null;
  };
  session: {
    token_hash: string;
    person_id: string;
    created_at: string;
    expires_at: string;
  };
  body: {
    id: string;
    slug: string;
    name: string;
    municipality: string;
    closed_shows_case_number: number;
    sections: string;
    default_place: Generated<string>;
    /** Local time, `HH:MM`. */
    default_start: Generated<string>;
    default_minutes: Generated<number>;
    closing_grounds: Generated<string>;
    standing_items: Generated<string>;
    approval_rule: Generated<string>;
    uses_votes: Generated<number>;
    /** JSON, like `sections`: no longer offered, but their keys hold texts. */
    retired_sections: Generated<string>;
  };
  /** A body as it was called and made when it was changed after the meeting had left the draft. */
  body_as_then: {
    meeting_id: string;
    name: string;
    municipality: string;
    sections: string;
  };
  /** What an administrator is led through in a new body. */
  body_setup_step: {
    body_id: string;
    part: string;
    done_at: string | null;
  };
  /** A role in a body, for a term. Dates are `YYYY-MM-DD` in Denmark, both within the term; null: without end. */
  membership: {
    id: string;
    body_id: string;
    person_id: string;
    role: string;
    cleared_for_closed: number;
    starts_on: string | null;
    ends_on: string | null;
    /** When an administrator ended it before its time. */
    ended_at: string | null;
  };
  /** Who may stand in for a member. */
  substitute: {
    id: string;
    body_id: string;
    member_id: string;
    substitute_id: string;
    created_at: string;
    ended_at: string | null;
  };
  /** The link with which a person chooses a password: one a person. */
  invitation: {
    token_hash: string;
    person_id: string;
    created_at: string;
    expires_at: string;
  };
  meeting: {
    id: string;
    body_id: string;
    stage: string;
    starts_at: string;
    place: string;
    created_at: string;
    /** Why it was cancelled; null for one that was not. */
    cancel_reason: string | null;
  };
  agenda_item: {
    id: string;
    meeting_id: string;
    /** 1, 2, 3... in the order of the agenda; below 0 for items that were taken off it. */
    number: number;
    title: string;
    access: string;
    case_number: string | null;
    deciding_body: string | null;
    recommended_by: string | null;
    estimated_minutes: number | null;
    case_author_id: string | null;
    discussion_questions: string;
    kind: Generated<string>;
    presenter_id: string | null;
    /** Why the item is closed, in the words of its body's list; null for an open one. */
    closing_ground: string | null;
    /** Why the item came after the agenda was sent out; null for one that was in it. */
    supplement_reason: string | null;
    /** When a supplementary item was sent out; null for others. */
    sent_out_at: string | null;
    /** While its case text, already sent out, is open to be corrected: why. */
    correction_reason: string | null;
    /** When the item was taken off its agenda; null for one that is on it. */
    removed_at: string | null;
    /** Its number then. */
    removed_from: number | null;
    /** The meeting whose minutes the item approves. */
    approves_meeting_id: string | null;
    /** The item of an earlier meeting that came up again in this one. */
    carried_from_id: string | null;
  };
  /** What chair or secretary left out of a draft: items of earlier meetings that could have come along. */
  left_out_item: {
    meeting_id: string;
    item_id: string;
    at: string;
    by_id: string | null;
  };
  attachment: {
    id: string;
    item_id: string;
    position: number;
    title: string;
  };
  attachment_file: {
    attachment_id: string;
    sha256: string;
    size: number;
    media_type: string;
    file_name: string;
    uploaded_at: string;
    uploaded_by: string | null;
  };
  guest: {
    id: string;
    item_id: string;
    position: number;
    name: string;
    title: string | null;
    arrives_at: string | null;
    person_id: string | null;
  };
  recusal: {
    id: string;
    item_id: string;
    person_id: string;
    declared_at: string;
    withdrawn_at: string | null;
    reason: string | null;
    declared_by: string | null;
    withdrawn_by: string | null;
  };
  room_update: {
    room: string;
    /** 1, 2, 3... within the room. */
    seq: number;
    author_id: string | null;
    at: string;
    bytes: Uint8Array;
  };
  room_snapshot: {
    room: string;
    /** The last update that the snapshot holds. */
    seq: number;
    bytes: Uint8Array;
    at: string;
    /** How far it goes of each client (Yjs state vector), ... */
    state_vector: Uint8Array | null;
    /** ... and what it holds as deleted (Yjs snapshot without a state vector). Null where that isn't known. */
    deletions: Uint8Array | null;
  };
  room_projection: {
    room: string;
    /** The last update that the projection shows. */
    seq: number;
    /** JSON object: fragment name to rich text. */
    texts: string;
    at: string;
  };
  /** Rooms that nobody is let into, because of what their documents hold. */
  room_quarantine: {
    room: string;
    /** The last update when it was found. */
    seq: number;
    cause: string;
    at: string;
  };
  /** A room's texts as they stood at update `seq`: when they were frozen, or when someone gave the moment a name. */
  room_version: {
    id: string;
    room: string;
    seq: number;
    kind: string;
    /** What a person called it; null for a frozen one. */
    name: string | null;
    /** Why texts that had been frozen were opened and frozen again. */
    reason: string | null;
    /** Null when the operator did it. */
    author_id: string | null;
    at: string;
    /** Canonical JSON: fragment name to rich text. */
    texts: string;
    /** Of `texts`, in hexadecimal. */
    sha256: string;
  };
  /** Rooms that nobody writes in. While one is being frozen its version is not there yet. */
  room_freeze: {
    room: string;
    at: string;
    version_id: string | null;
  };
  /** What was sent out, or sent for approval, as it stood then. */
  publication: {
    id: string;
    meeting_id: string;
    /** 1, 2, 3... within the meeting. */
    number: number;
    kind: string;
    reason: string | null;
    author_id: string | null;
    at: string;
    /** Of `document`, in hexadecimal. */
    sha256: string;
    /** Canonical JSON of the full edition. */
    document: string;
  };
  /** Minutes that someone approved: these, and no others. */
  approval: {
    id: Generated<number>;
    meeting_id: string;
    person_id: string;
    sha256: string;
    document: string;
    /** What they approve with; null for an approval without reservation. */
    reservation: string | null;
    at: string;
  };
  /** What is to be sent to people who have something to do. */
  reminder: {
    id: string;
    meeting_id: string;
    person_id: string;
    due_at: string;
    queued_at: string;
    sent_at: string | null;
  };
  /** What was written after its text was frozen, handed in to the secretary. */
  late_edit: {
    id: string;
    item_id: string;
    zone: string;
    author_id: string;
    at: string;
    /** What its author says of it. */
    note: string | null;
    /** JSON: the blocks that differ, as frozen and as written. */
    changes: string;
    settled_at: string | null;
    settled_by: string | null;
  };
  /** When the meeting was at which item; the one without an end is where it is now. */
  item_sitting: {
    id: string;
    meeting_id: string;
    item_id: string;
    started_at: string;
    finished_at: string | null;
  };
  /** Of the board those of whom anything was written down; substitutes; guests of one item. */
  participant: {
    id: string;
    meeting_id: string;
    person_id: string | null;
    name: string;
    capacity: string;
    substitute_for: string | null;
    has_apology: number;
    item_id: string | null;
    created_at: string;
  };
  participant_stay: {
    participant_id: string;
    arrived_at: string;
    left_at: string | null;
  };
  item_outcome: {
    item_id: string;
    /** Null when it was taken back. */
    outcome: string | null;
    postponed_to: string | null;
    referred_to: string | null;
    version: number;
    changed_at: string;
    changed_by: string | null;
  };
  vote: {
    item_id: string;
    participant_id: string;
    choice: string;
  };
  follow_up: {
    id: string;
    item_id: string;
    text: string;
    owner_id: string | null;
    /** `YYYY-MM-DD`. */
    due_on: string | null;
    done_at: string | null;
    version: Generated<number>;
    created_at: string;
    created_by: string | null;
  };
  /** Either words of the decision or a follow-up. */
  question_answer: {
    item_id: string;
    question: string;
    quote: string | null;
    follow_up_id: string | null;
    answered_at: string;
    answered_by: string | null;
  };
  case_option: {
    id: string;
    item_id: string;
    title: string;
    state: string;
    /** `YYYY-MM-DD`. */
    depends_on: string | null;
    version: Generated<number>;
    created_at: string;
  };
  statement: {
    id: string;
    item_id: string;
    person_id: string;
    text: string;
    version: Generated<number>;
    created_at: string;
  };
}
