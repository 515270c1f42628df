/** What a person is in one body. Guests have no role in the body beyond `guest`; what they see comes from invitations. */
export const roles = ["chair", "member", "secretary", "case-author", "archivist", "guest"] as const;

export type Role = (typeof roles)[number];

export interface Membership {
  readonly bodyId: string;
  readonly role: Role;
  /** Archivists see closed items only when cleared for the body (rule A6). */
  readonly clearedForClosed: boolean;
}

/** Whoever asks: someone logged in, the operator at the machine's own command line, or nobody in particular. */
export type Actor =
  | {
      readonly kind: "person";
      readonly personId: string;
      readonly isAdministrator: boolean;
      readonly memberships: readonly Membership[];
      /** Set where the answer is to be kept on a device: closed items do not exist for it (rule A13). */
      readonly openItemsOnly?: true;
    }
  | { readonly kind: "operator" }
  | { readonly kind: "anonymous" };

export const anonymous: Actor = { kind: "anonymous" };
export const operator: Actor = { kind: "operator" };

/** The same actor, asking for what is to be kept on a device (rule A13). */
export const forKeeping = (actor: Actor): Actor =>
  actor.kind === "person" ? { ...actor, openItemsOnly: true } : actor;

/** The program itself. It asks for nothing, and so is no actor; the audit log names it. */
export const theServer = { kind: "server" } as const;
export type TheServer = typeof theServer;

/** The actor as the audit log names it. */
export function actorName(actor: Actor | TheServer): string {
  return actor.kind === "person" ? `person/${actor.personId}` : actor.kind;
}
