import type { Role } from "../../domain/access/actor.ts";

/** A log-in of the demo: a role, not a person. */
export interface DemoPerson {
  readonly login: string;
  readonly name: string;
  readonly initials: string;
  readonly role: Role | null;
}

export const demoDomain = "demo.example";

/** One log-in a role. They exist only in the demo, which binds nothing but loopback. */
export const demoPeople: readonly DemoPerson[] = [
  { login: "kommunaldirektoer", name: "Kommunaldirektør", initials: "KD", role: "chair" },
  { login: "direktoer", name: "Direktør for Velfærd", initials: "DV", role: "member" },
  { login: "sekretaer", name: "Sekretær", initials: "SE", role: "secretary" },
  { login: "sagsbehandler", name: "Sagsbehandler", initials: "SB", role: "case-author" },
  { login: "gaest", name: "Gæst", initials: "GÆ", role: "guest" },
  { login: "arkivar", name: "Arkivar", initials: "AR", role: "archivist" },
  { login: "admin", name: "Administrator", initials: "AD", role: null },
];

export const demoEmail = ({ login }: Pick<DemoPerson, "login">): string => `${login}@${demoDomain}`;
