import type { Actor, Role } from "../../domain/access/actor.ts";
import type { Term } from "../../domain/access/term.ts";
import type { Body, StandingItem } from "../../domain/meeting/body.ts";
import type { BodyPart } from "../../domain/meeting/body-parts.ts";
import type { WantedSection } from "../../domain/meeting/revise-sections.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { addMember } from "./add-member.ts";
import { addSubstitute } from "./add-substitute.ts";
import type {
  BodyLine,
  BodyView,
  IssuedInvitation,
  MembersView,
  PersonDetails,
  PersonLine,
} from "./administration-views.ts";
import { changeBodyDetails } from "./change-body-details.ts";
import { changeClosingGrounds } from "./change-closing-grounds.ts";
import { changePerson } from "./change-person.ts";
import { changeSections } from "./change-sections.ts";
import { changeStandingItems } from "./change-standing-items.ts";
import { changeTerm } from "./change-term.ts";
import { createBody } from "./create-body.ts";
import { createPerson } from "./create-person.ts";
import { deactivatePerson } from "./deactivate-person.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { endTerm } from "./end-term.ts";
import { grantAdministration } from "./grant-administration.ts";
import { invitePerson } from "./invite-person.ts";
import { listBodies } from "./list-bodies.ts";
import { listPeople } from "./list-people.ts";
import { passSetupPart } from "./pass-setup-part.ts";
import { reactivatePerson } from "./reactivate-person.ts";
import { readBody } from "./read-body.ts";
import { readInvitation } from "./read-invitation.ts";
import { readMembers } from "./read-members.ts";
import { readPerson } from "./read-person.ts";
import { removeSubstitute } from "./remove-substitute.ts";
import { withdrawAdministration } from "./withdraw-administration.ts";

export type BodyDetails = Pick<
  Body,
  "name" | "municipality" | "defaults" | "closedShowsCaseNumber" | "usesVotes" | "approvalRule"
>;

/** Whom a role is for: someone who is known, by e-mail, name, or `name (e-mail)`; or someone new, who is invited. */
export type ChosenPerson =
  | { readonly kind: "known"; readonly words: string }
  | { readonly kind: "new"; readonly name: string; readonly email: string };

/**
 * A change carries what its part was when it was read; if that has changed since, it is refused (rule B6). What changes
 * something so gives what to send with the next change.
 */
type Seen<T> = T & { readonly seen: string };

/**
 * Bodies and people. All but the last two are for administrators: others are refused with `not-allowed`. What has changed
 * since it was read is refused with `changed-meanwhile`.
 */
export interface Administration {
  /** By name. */
  listBodies(actor: Actor): Promise<readonly BodyLine[]>;
  /** Gives the new body's id. Refuses `body-exists`. */
  createBody(actor: Actor, named: Pick<Body, "name" | "municipality">): Promise<string>;
  /** Refuses `body-unknown`, as all that is done to a body does. */
  readBody(actor: Actor, bodyId: string): Promise<BodyView>;
  /** Refuses `body-exists` where another has the name. */
  changeBodyDetails(actor: Actor, bodyId: string, change: Seen<{ readonly details: BodyDetails }>): Promise<string>;
  /** In the order given. Refuses `input-invalid` unless one at least is offered. */
  changeSections(
    actor: Actor,
    bodyId: string,
    change: Seen<{ readonly sections: readonly WantedSection[] }>,
  ): Promise<string>;
  changeClosingGrounds(
    actor: Actor,
    bodyId: string,
    change: Seen<{ readonly grounds: readonly string[] }>,
  ): Promise<string>;
  changeStandingItems(
    actor: Actor,
    bodyId: string,
    change: Seen<{ readonly items: readonly StandingItem[] }>,
  ): Promise<string>;
  /** The part is as it should be, without a change. */
  passSetupPart(actor: Actor, bodyId: string, part: BodyPart): Promise<void>;

  readMembers(actor: Actor, bodyId: string): Promise<MembersView>;
  /** Refuses `person-unknown`, `person-deactivated`, `email-taken`, `role-held` and `chair-taken` with the `name`. */
  addMember(
    actor: Actor,
    bodyId: string,
    member: Pick<Term, "from" | "to"> & {
      readonly person: ChosenPerson;
      readonly role: Role;
      readonly clearedForClosed: boolean;
    },
  ): Promise<{ readonly heldRoleId: string; readonly invitation: IssuedInvitation | null }>;
  /** Refuses `role-unknown`, `role-over`, `role-held`, `chair-taken`. */
  changeTerm(
    actor: Actor,
    heldRoleId: string,
    change: Seen<Pick<Term, "from" | "to"> & { readonly clearedForClosed: boolean }>,
  ): Promise<string>;
  /** From this moment the role gives no right. Refuses `role-unknown`, `role-over`. */
  endTerm(actor: Actor, heldRoleId: string): Promise<void>;
  /** Whom the words mean, as in {@link ChosenPerson}. Refuses `role-unknown`, `person-unknown`, `input-invalid`. */
  addSubstitute(actor: Actor, heldRoleId: string, words: string): Promise<void>;
  removeSubstitute(actor: Actor, substituteId: string): Promise<void>;

  /** Those whose name or e-mail holds the words, by name; all for none. */
  listPeople(actor: Actor, words: string): Promise<readonly PersonLine[]>;
  /** Refuses `person-unknown`, as all that is done to a person does. */
  readPerson(actor: Actor, personId: string): Promise<PersonDetails>;
  /** Refuses `email-taken`. */
  createPerson(
    actor: Actor,
    named: { readonly name: string; readonly email: string; readonly initials: string | null },
  ): Promise<IssuedInvitation>;
  changePerson(
    actor: Actor,
    personId: string,
    change: Seen<{ readonly name: string; readonly initials: string; readonly email: string }>,
  ): Promise<string>;
  /** A new link to choose a password; the one before it no longer works. Refuses `person-deactivated`. */
  invitePerson(actor: Actor, personId: string): Promise<IssuedInvitation>;
  /** Ends their sessions at once. Refuses `last-administrator`. */
  deactivatePerson(actor: Actor, personId: string): Promise<void>;
  reactivatePerson(actor: Actor, personId: string): Promise<void>;
  grantAdministration(actor: Actor, personId: string): Promise<void>;
  /** Refuses `last-administrator`. */
  withdrawAdministration(actor: Actor, personId: string): Promise<void>;

  /** For whoever has the link. Refuses `invitation-spent` for one that is used, replaced, too old, or was never made. */
  readInvitation(token: string): Promise<{ readonly name: string; readonly email: string; readonly isReset: boolean }>;
  /** Sets the password, ends the person's other sessions, and starts one. Refuses `invitation-spent`. */
  acceptInvitation(input: {
    readonly token: string;
    readonly password: string;
  }): Promise<{ readonly token: string; readonly expiresAt: string }>;
}

/** `onRightsChanged`: open pages and sockets are to be judged again. */
export function createAdministration(parts: ServiceDependencies, onRightsChanged: () => void): Administration {
  return {
    listBodies: listBodies(parts),
    createBody: createBody(parts),
    readBody: readBody(parts),
    changeBodyDetails: changeBodyDetails(parts, onRightsChanged),
    changeSections: changeSections(parts, onRightsChanged),
    changeClosingGrounds: changeClosingGrounds(parts, onRightsChanged),
    changeStandingItems: changeStandingItems(parts, onRightsChanged),
    passSetupPart: passSetupPart(parts),
    readMembers: readMembers(parts),
    addMember: addMember(parts, onRightsChanged),
    changeTerm: changeTerm(parts, onRightsChanged),
    endTerm: endTerm(parts, onRightsChanged),
    addSubstitute: addSubstitute(parts, onRightsChanged),
    removeSubstitute: removeSubstitute(parts, onRightsChanged),
    listPeople: listPeople(parts),
    readPerson: readPerson(parts),
    createPerson: createPerson(parts),
    changePerson: changePerson(parts, onRightsChanged),
    invitePerson: invitePerson(parts),
    deactivatePerson: deactivatePerson(parts, onRightsChanged),
    reactivatePerson: reactivatePerson(parts),
    grantAdministration: grantAdministration(parts, onRightsChanged),
    withdrawAdministration: withdrawAdministration(parts, onRightsChanged),
    readInvitation: readInvitation(parts),
    acceptInvitation: acceptInvitation(parts, onRightsChanged),
  };
}
