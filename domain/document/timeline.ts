/** What one author wrote in one minute. */
export interface WrittenMinute {
  /** Null for what came with an import, or from the server itself. */
  readonly authorId: string | null;
  /** `2026-01-12T09:31`, in UTC. */
  readonly minute: string;
  /** The number of its last update. */
  readonly lastSeq: number;
  /** Tells a minute from the same one that came again, because the clock was set back or something was imported. */
  readonly stretch: number;
  /** How many versions had been taken before. */
  readonly versionsBefore: number;
}

/** A moment that can be looked at: the end of a minute in which someone wrote. */
export interface Moment {
  /** The number of its last update. */
  readonly seq: number;
  /** The number of the moment before; 0 if nothing was written before. */
  readonly before: number;
  readonly minute: string;
  readonly authorIds: readonly (string | null)[];
}

/** Minutes in which people wrote, without a longer pause or a version between. What was imported is one of its own. */
export interface WritingSession {
  readonly seq: number;
  readonly before: number;
  /** Oldest first. */
  readonly moments: readonly Moment[];
}

/** Letters that the name of a version has at most. */
export const longestVersionName = 80;

/** A pause of so many minutes begins a new session. */
const pause = 15;

/** The moments that a room's minutes make, oldest first. */
export function momentsOf(minutes: readonly WrittenMinute[]): readonly Moment[] {
  const gathered = new Map<string, { seq: number; minute: string; authorIds: Set<string | null> }>();
  for (const { authorId, minute, stretch, lastSeq, versionsBefore } of minutes) {
    const key = `${versionsBefore} ${stretch} ${minute} ${authorId === null}`;
    const moment = gathered.get(key) ?? { seq: 0, minute, authorIds: new Set() };
    moment.seq = Math.max(moment.seq, lastSeq);
    moment.authorIds.add(authorId);
    gathered.set(key, moment);
  }
  const inOrder = [...gathered.values()].sort((one, other) => one.seq - other.seq);
  return inOrder.map(({ authorIds, ...moment }, index) => ({
    ...moment,
    before: inOrder[index - 1]?.seq ?? 0,
    authorIds: [...authorIds],
  }));
}

/** Moments gathered to sessions, oldest first. `versions` are the numbers at which versions were taken. */
export function sessionsOf(moments: readonly Moment[], versions: readonly number[]): readonly WritingSession[] {
  const taken = new Set(versions);
  const sessions: Moment[][] = [];
  for (const moment of moments) {
    const session = sessions.at(-1);
    const last = session?.at(-1);
    const goesOn =
      last !== undefined &&
      !taken.has(last.seq) &&
      isByPeople(last) === isByPeople(moment) &&
      minutesBetween(last.minute, moment.minute) < pause;
    if (goesOn) session?.push(moment);
    else sessions.push([moment]);
  }
  return sessions.map((own) => ({ seq: own.at(-1)?.seq ?? 0, before: own[0]?.before ?? 0, moments: own }));
}

const isByPeople = ({ authorIds }: Moment): boolean => authorIds.some((authorId) => authorId !== null);

const minutesBetween = (one: string, other: string): number =>
  Math.abs(Date.parse(`${other}Z`) - Date.parse(`${one}Z`)) / 60_000;
