const hues = 6;

/** The hue that a person has unless someone with the same one is here: by their id, from 1. */
function usualHue(personId: string): number {
  let sum = 0;
  for (const letter of personId) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
  return (sum % hues) + 1;
}

/**
 * Gives everybody who is here a hue: those who were here keep theirs, and nobody who comes shares one while another is
 * free. From seven people on hues are shared; the initials tell people apart.
 */
export function shareHues(
  present: readonly string[],
  before: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const given = new Map<string, number>();
  for (const id of present) {
    const hue = before.get(id);
    if (hue !== undefined) given.set(id, hue);
  }
  for (const id of present) {
    if (given.has(id)) continue;
    const uses = Array.from({ length: hues }, (_, at) => [...given.values()].filter((hue) => hue === at + 1).length);
    const least = Math.min(...uses);
    const usual = usualHue(id);
    given.set(id, uses[usual - 1] === least ? usual : uses.indexOf(least) + 1);
  }
  return given;
}

/** Who is here, in which hue, for the whole page: avatar, caret and selection of one person are alike. */
class HuesOfThePage {
  readonly #places = new Map<object, readonly string[]>();
  readonly #listeners = new Set<() => void>();
  #given: ReadonlyMap<string, number> = new Map();

  /** Tells who is in a place, such as a room; an empty list forgets the place. */
  tell(place: object, personIds: readonly string[]): void {
    if (personIds.length > 0) this.#places.set(place, personIds);
    else this.#places.delete(place);
    const given = shareHues([...new Set([...this.#places.values()].flat())], this.#given);
    const isSame = given.size === this.#given.size && [...given].every(([id, hue]) => this.#given.get(id) === hue);
    this.#given = given;
    if (!isSame) for (const listener of [...this.#listeners]) listener();
  }

  /** The class that sets `--c` to the person's hue. */
  classOf(personId: string): string {
    return `hue-${this.#given.get(personId) ?? usualHue(personId)}`;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

export const pageHues = new HuesOfThePage();

/** The class of the hue that a person has who isn't known to be here: on the server, always. */
export const usualHueClass = (personId: string): string => `hue-${usualHue(personId)}`;
