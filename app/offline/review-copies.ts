import type { Clock } from "../../domain/clock.ts";
import { askServer, type Judgement } from "./ask-server.ts";
import { allRooms, type Copies, dropCopy, type KeptRoom, unsentOf, withCopies } from "./copies-database.ts";
import { dropAllPages, dropPages, type KeptPage, keptPages } from "./kept-pages.ts";

const daysKept = 30;
/** As many as anybody has use for: the newest. The server judges no more at once. */
const pagesKept = 200;
const roomsKept = 200;

/** What is to be done after a review. */
export interface Reviewed {
  /** Names of rooms with changes that the server lacks, and takes. */
  readonly toSend: readonly string[];
  /** Names of rooms with changes that the server lacks, and takes no more: to be handed back. */
  readonly toReturn: readonly string[];
  /** Names of rooms of which nothing may stay, with changes that the server lacks: to be taken out, and handed back. */
  readonly toTake: readonly string[];
  /** Paths of pages whose copies were outdated. */
  readonly toRenew: readonly string[];
}

const nothing: Reviewed = { toSend: [], toReturn: [], toTake: [], toRenew: [] };

/**
 * Takes away what may not stay in this browser: what is another person's, what was not opened for thirty days, and what the
 * server says must go. Without an answer of the server the rest stays. `personId`: who is logged in, by the server's word; null
 * for nobody, and then what the server lacks is all that stays, for its author to log in again.
 */
export async function reviewCopies(personId: string | null, clock: Clock): Promise<Reviewed> {
  if (personId === null) return keepOnlyUnsent();
  await dropAllPages({ butOf: personId });
  const oldest = clock().getTime() - daysKept * 86_400_000;
  const rooms = await withCopies<readonly KeptRoom[]>([], (copies) => forgetOthersAndOld(copies, personId, oldest));
  const pages = await forgetOldPages(oldest);
  if (rooms.length + pages.length === 0) return nothing;

  const held = { rooms: rooms.map(({ roomName }) => roomName), pages: pages.map(({ path }) => path) };
  const answer = await askServer(held);
  if (answer === "away") return nothing;
  if (answer === "nobody") return keepOnlyUnsent();
  const outdated = pages.filter(({ path, mark }) => answer.pages[path] !== mark);
  await dropPages(outdated);
  return {
    ...(await withCopies({ toSend: [], toReturn: [], toTake: [] }, (copies) => obey(copies, rooms, answer))),
    toRenew: outdated.filter(({ path }) => answer.pages[path] !== undefined).map(({ path }) => path),
  };
}

async function keepOnlyUnsent(): Promise<Reviewed> {
  await dropAllPages();
  await withCopies(undefined, async (copies) => {
    for (const { key } of await allRooms(copies)) await dropCopy(copies, key, { butUnsent: true });
  });
  return nothing;
}

async function forgetOldPages(oldest: number): Promise<readonly KeptPage[]> {
  const pages = [...(await keptPages())].sort((a, b) => b.keptAt - a.keptAt);
  const left = pages.slice(0, pagesKept).filter(({ keptAt }) => keptAt >= oldest);
  await dropPages(pages.filter((page) => !left.includes(page)));
  return left;
}

/** Gives the rooms that are left. */
async function forgetOthersAndOld(copies: Copies, personId: string, oldest: number): Promise<readonly KeptRoom[]> {
  const rooms = (await allRooms(copies)).sort((a, b) => b.openedAt - a.openedAt);
  for (const [place, { key, personId: owner, openedAt }] of rooms.entries()) {
    const isOld = openedAt < oldest || place >= roomsKept;
    if (owner !== personId || isOld) await dropCopy(copies, key, { butUnsent: owner === personId });
  }
  return (await allRooms(copies)).slice(0, roomsKept);
}

/**
 * Does to the copies of rooms what the server says. What the server lacks outlives this moment even where nothing may
 * stay, since only an open room hands it back; it goes as soon as one has it.
 */
async function obey(copies: Copies, rooms: readonly KeptRoom[], answer: Judgement) {
  const left = { toSend: [] as string[], toReturn: [] as string[], toTake: [] as string[] };
  const leftFor = { keep: left.toSend, send: left.toSend, return: left.toReturn, wipe: left.toTake };
  for (const { key, roomName } of rooms) {
    const verdict = answer.rooms[roomName] ?? "wipe";
    if (verdict !== "keep") await dropCopy(copies, key, { butUnsent: true });
    if ((await unsentOf(copies, key)) > 0) leftFor[verdict].push(roomName);
  }
  return left;
}
