/** Who writes, as others see them. The server overrules what a browser says of itself. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** At most three letters: "KD". */
  readonly initials: string;
}

/** The person in an awareness state's `user`; anything may be missing in what another program sends. */
export function personOfState(user: unknown): Person {
  const { id, name, initials } = Object(user) as Partial<Record<keyof Person, unknown>>;
  const shownName = text(name);
  return { id: text(id), name: shownName, initials: text(initials).slice(0, 3) || shownName.slice(0, 2).toUpperCase() };
}

const text = (value: unknown) => (typeof value === "string" ? value : "");
