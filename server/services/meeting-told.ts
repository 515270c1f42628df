/** Who is told of what the meeting made, and how rights that have changed come into force. */
export interface MeetingTold {
  /** Readers of the item. */
  readonly itemChanged: (itemId: string) => void;
  /** Everybody who sees the meeting. */
  readonly meetingChanged: (meetingId: string) => void;
  readonly boardChanged: (meetingId: string) => void;
  readonly personChanged: (meetingId: string, personId: string) => void;
  /** Someone is no longer, or again, in an item. */
  readonly presenceChanged: () => void;
  /** Judges the item's open sockets again. Resolves when those who lost the right are out. */
  readonly rejudge: (itemId: string) => Promise<void>;
}
