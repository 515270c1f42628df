import * as Y from "yjs";

interface Letter extends Y.ID {
  readonly letter: string;
}

/**
 * The words that updates of one's own put in and did not take out again: a line for each place, in the order in which they
 * were begun. Read from the updates alone. The document that they belong to is not needed, and gives no word of its own.
 */
export function wordsPutIn(updates: readonly Uint8Array[]): string {
  const read = updates.map((update) => Y.decodeUpdate(update));
  const takenOut = read.flatMap(({ ds }) =>
    [...ds.clients].flatMap(([client, ranges]) =>
      ranges.map(({ clock, len }) => ({ client, from: clock, to: clock + len })),
    ),
  );
  const isGone = ({ client, clock }: Y.ID) =>
    takenOut.some((range) => range.client === client && range.from <= clock && clock < range.to);
  return placesOf(read.flatMap(({ structs }) => structs))
    .map((place) =>
      place
        .filter((letter) => !isGone(letter))
        .map(({ letter }) => letter)
        .join("")
        .trim(),
    )
    .filter((words) => words !== "")
    .join("\n");
}

/** Letters that stand together, as each was put in beside another. */
function placesOf(structs: readonly unknown[]): readonly Letter[][] {
  const places: Letter[][] = [];
  const placeOf = new Map<string, Letter[]>();
  const find = (id: Y.ID | null) => {
    const place = id === null ? undefined : placeOf.get(nameOf(id));
    if (id === null || place === undefined) return null;
    return { place, at: place.findLastIndex(({ client, clock }) => client === id.client && clock === id.clock) };
  };
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    const [left, right] = [find(struct.origin), find(struct.rightOrigin)];
    const { place, at } = left ? { ...left, at: left.at + 1 } : (right ?? { place: [], at: 0 });
    if (place.length === 0) places.push(place);
    const letters = lettersOf(struct);
    place.splice(at, 0, ...letters);
    for (const letter of letters) placeOf.set(nameOf(letter), place);
  }
  return places;
}

/** As many as the item is long: what is no text is a letter without a word, since text may stand beside it. */
function lettersOf({ id, length, content }: Y.Item): Letter[] {
  const words = content instanceof Y.ContentString ? content.str : "";
  return Array.from({ length }, (_, place) => ({
    client: id.client,
    clock: id.clock + place,
    letter: words[place] ?? "",
  }));
}

const nameOf = ({ client, clock }: Y.ID): string => `${client} ${clock}`;
