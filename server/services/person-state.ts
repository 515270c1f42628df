import type { Person } from "../../db/queries/people.ts";
import type { PersonState } from "./administration-views.ts";

/** Whether a person can log in, and if not, why. */
export function personState(person: Person, isInvited: boolean): PersonState {
  if (person.deactivatedAt !== null) return "deactivated";
  if (person.passwordHash !== null) return "active";
  return isInvited ? "invited" : "without-password";
}
