import type { Role } from "../../domain/access/actor.ts";
import type { PersonView, SessionView } from "./context.ts";

/** Who is logged in, as the pages show them. */
export interface CurrentUser {
  readonly person: PersonView;
  readonly roles: readonly (Role | "administrator")[];
}

export function currentUser(session: SessionView | null): CurrentUser | null {
  if (session === null || session.actor.kind !== "person") return null;
  const { id, name, initials } = session.person;
  const { memberships, isAdministrator } = session.actor;
  const roles = new Set(memberships.map(({ role }) => role));
  return { person: { id, name, initials }, roles: [...roles, ...(isAdministrator ? ["administrator" as const] : [])] };
}
