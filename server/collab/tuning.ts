import { maxDocumentBytes } from "../../domain/document/wire.ts";

/** Sizes, times and the timer that the collaboration server works by. Tests pass a timer of their own. */
export interface CollabTuning {
  /** A room is quiet when nothing was written in it for this long. */
  readonly quietAfterMs: number;
  /** While people keep writing, the room's projection is this old at most. */
  readonly projectAtLatestMs: number;
  /**
   * The pause after a commit, in which updates gather for the next; one that comes after a longer silence doesn't wait.
   * What a commit and a round of sending cost is shared by all that they carry.
   */
  readonly commitPauseMs: number;
  /** The same after a full commit: of many updates each has little more to save by waiting for others. */
  readonly fullCommitPauseMs: number;
  /** A commit of so many updates is full. */
  readonly fullCommit: number;
  /** How long carets are gathered when no text is on its way that they could travel with. */
  readonly caretDelayMs: number;
  /** A connection that shows no sign of life between two heartbeats is cut. */
  readonly heartbeatMs: number;
  /** How long a closing server waits for clients to say goodbye. */
  readonly goodbyeMs: number;
  /** What may queue for a slow reader before it is cut; it reconnects and catches up. Bytes. */
  readonly maxQueuedBytes: number;
  /** How many messages a second a connection may send, on average, ... */
  readonly messagesASecond: number;
  /** ... and how many at once, after a pause. */
  readonly messagesAtOnce: number;
  /** A larger message counts as several: each of so many bytes, or a part of them, as one. To read it takes that long. */
  readonly bytesAMessage: number;
  /** How often a second a connection may ask what it lacks, on average, ... */
  readonly questionsASecond: number;
  /** ... and at once. To answer takes a walk through the whole text; a client asks once, when it comes. */
  readonly questionsAtOnce: number;
  /** With one more, the person's longest silent connection gives way. A window takes two: an item has two rooms. */
  readonly connectionsAPerson: number;
  /** With so many in it, a room lets in nobody else. */
  readonly connectionsARoom: number;
  /** What a room's document may hold, in bytes as stored. What only deletes is always taken in. */
  readonly maxDocumentBytes: number;
  /** How often everybody in a room is judged again: a session ends, another process changes who may do what. */
  readonly rejudgeMs: number;
  /** A quiet room is compacted when so many updates follow its snapshot, ... */
  readonly compactAfter: number;
  /** ... or so many bytes, whose reading would be noticed: somebody brought a long text back, or pasted one, ... */
  readonly compactAfterBytes: number;
  /** ... and a busy one when so many updates do. */
  readonly compactAtLatest: number;
  /** How long it may take to look back at what a document was, or to bring that back. */
  readonly historyWorkMs: number;
  /** How long other work on a whole document may take, ... */
  readonly documentWorkMs: number;
  /** ... and how much memory. */
  readonly documentWorkMegabytes: number;
  /** Milliseconds from any moment on, never going backwards. */
  readonly now: () => number;
  /** Calls `act` once after `ms`, unless the returned function was called before. */
  readonly after: (ms: number, act: () => void) => () => void;
}

export const defaultTuning: CollabTuning = {
  quietAfterMs: 400,
  projectAtLatestMs: 2_000,
  commitPauseMs: 40,
  fullCommitPauseMs: 20,
  fullCommit: 64,
  caretDelayMs: 25,
  heartbeatMs: 20_000,
  goodbyeMs: 1_000,
  maxQueuedBytes: 8 * 1_048_576,
  messagesASecond: 200,
  messagesAtOnce: 2_000,
  bytesAMessage: 4_096,
  questionsASecond: 0.5,
  questionsAtOnce: 5,
  connectionsAPerson: 20,
  connectionsARoom: 1_000,
  maxDocumentBytes,
  rejudgeMs: 60_000,
  compactAfter: 500,
  compactAfterBytes: 1_048_576,
  compactAtLatest: 10_000,
  historyWorkMs: 15_000,
  documentWorkMs: 30_000,
  documentWorkMegabytes: 512,
  now: () => performance.now(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};
