import type { Actor } from "../../domain/access/actor.ts";

export type Locale = "da" | "en";

/** A person as others see them. */
export interface PersonView {
  readonly id: string;
  readonly name: string;
  /** At most three letters: "KD". */
  readonly initials: string;
}

/** Who is logged in. */
export interface SessionView {
  readonly actor: Actor;
  readonly person: PersonView & { readonly email: string; readonly locale: Locale };
}
