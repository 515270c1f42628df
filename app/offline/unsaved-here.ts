import { allRooms, keyOf, unsentOf, withCopies } from "./copies-database.ts";

/** How much of each open room the server lacks, by {@link keyOf} its person and name. */
const openRooms = new Map<string, () => number>();
let isGivenUp = false;

/** An open room tells how many changes wait in it. Gives what ends that. */
export function countsAsUnsaved(personId: string, roomName: string, waiting: () => number): () => void {
  const key = keyOf(personId, roomName);
  openRooms.set(key, waiting);
  return () => {
    if (openRooms.get(key) === waiting) openRooms.delete(key);
  };
}

/** How many changes of a person are on this device alone: in open rooms, and in copies of others. */
export async function countUnsaved(personId: string): Promise<number> {
  const counts = await unsavedCopies(personId);
  for (const [key, waiting] of openRooms) counts.set(key, waiting());
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

const unsavedCopies = (personId: string): Promise<Map<string, number>> =>
  withCopies(new Map<string, number>(), async (copies) => {
    const found = new Map<string, number>();
    for (const { key } of await allRooms(copies, personId)) found.set(key, await unsentOf(copies, key));
    return found;
  });

/** The person has said that what is unsaved may be lost, and is not asked again; or is still here after all. */
export const giveUpUnsaved = (isUp: boolean): void => {
  isGivenUp = isUp;
};

export const isUnsavedGivenUp = (): boolean => isGivenUp;
