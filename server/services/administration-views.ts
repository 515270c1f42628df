import type { Role } from "../../domain/access/actor.ts";
import type { Term, termState } from "../../domain/access/term.ts";
import type { Body } from "../../domain/meeting/body.ts";
import type { BodyPart } from "../../domain/meeting/body-parts.ts";
import type { PersonView } from "./session-view.ts";

/** A body in the administrator's list: nothing of what its meetings hold (rule A11). */
export interface BodyLine {
  readonly id: string;
  readonly name: string;
  readonly municipality: string;
  /** People with a role in force. */
  readonly memberCount: number;
  /** An instant; null where none is ahead. */
  readonly nextMeetingAt: string | null;
  /** What nobody has gone through yet, in the order of the screens. */
  readonly partsToSetUp: readonly BodyPart[];
}

/** What of a body is set up on one screen and stored as one. */
export type RevisablePart = Exclude<BodyPart, "members">;

export interface BodyView {
  readonly body: Body;
  readonly partsToSetUp: readonly BodyPart[];
  /** What each part was when it was read: sent back with a change, so that nobody's is overwritten (rule B6). */
  readonly seen: Readonly<Record<RevisablePart, string>>;
}

export type TermState = ReturnType<typeof termState>;

export interface HeldRoleView extends Term {
  readonly id: string;
  readonly role: Role;
  readonly clearedForClosed: boolean;
  readonly state: TermState;
  readonly person: PersonView & { readonly email: string; readonly isDeactivated: boolean };
  readonly substitutes: readonly { readonly id: string; readonly person: PersonView }[];
  readonly seen: string;
}

export interface MembersView {
  readonly bodyId: string;
  readonly bodyName: string;
  /** By role, then by name; those over last. */
  readonly heldRoles: readonly HeldRoleView[];
  /** Everybody who can be given a role, by name. */
  readonly candidates: readonly { readonly name: string; readonly email: string }[];
}

/** `invited`: has a link and no password yet; `without-password`: not even that. */
export type PersonState = "active" | "invited" | "without-password" | "deactivated";

export interface PersonLine extends PersonView {
  readonly email: string;
  readonly isAdministrator: boolean;
  readonly state: PersonState;
  /** Roles in force. */
  readonly roles: readonly { readonly bodyName: string; readonly role: Role }[];
}

export interface PersonDetails extends Omit<PersonLine, "roles"> {
  /** All roles that they have or had. */
  readonly roles: readonly (Term & {
    readonly id: string;
    readonly bodyId: string;
    readonly bodyName: string;
    readonly role: Role;
    readonly state: TermState;
  })[];
  /** The link that waits for them: when it runs out. */
  readonly invitedUntil: string | null;
  readonly hasPassword: boolean;
  readonly seen: string;
}

/** The secret of a link to choose a password. It is told once; only its hash is stored. */
export interface IssuedInvitation {
  readonly personId: string;
  readonly token: string;
  readonly expiresAt: string;
}
