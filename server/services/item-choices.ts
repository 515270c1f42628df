import type { Transaction } from "kysely";
import { type Person, peopleOfBody } from "../../db/queries/people.ts";
import type { Tables } from "../../db/schema.ts";
import type { Membership, Role } from "../../domain/access/actor.ts";
import type { Body } from "../../domain/meeting/body.ts";
import { danishDay } from "../../domain/meeting/danish-time.ts";
import type { FactChoices } from "../../domain/meeting/item-facts.ts";
import type { PersonView } from "./session-view.ts";

type Db = Transaction<Tables>;
type Member = Person & { readonly memberships: readonly Membership[] };

const caseAuthorRoles: readonly Role[] = ["case-author", "chair", "member", "secretary"];
const guestRoles: readonly Role[] = ["guest", "case-author"];

/** Who may be named as what in an item of a body. */
export interface PeopleChoices {
  readonly caseAuthors: readonly PersonView[];
  readonly presenters: readonly PersonView[];
  readonly guests: readonly PersonView[];
}

/** Who may be named now: their roles are in force. */
export async function peopleChoices(db: Db, { id }: Pick<Body, "id">, now: Date): Promise<PeopleChoices> {
  const people = await peopleOfBody(db, id, danishDay(now));
  return {
    caseAuthors: withRole(people, caseAuthorRoles),
    presenters: withRole(people, caseAuthorRoles),
    guests: withRole(people, guestRoles),
  };
}

export const guestChoices = async (db: Db, body: Pick<Body, "id">, now: Date): Promise<readonly PersonView[]> =>
  (await peopleChoices(db, body, now)).guests;

/** What the facts of an item of this body may be chosen from. */
export async function factChoices(db: Db, body: Pick<Body, "id" | "closingGrounds">, now: Date): Promise<FactChoices> {
  const { caseAuthors, presenters } = await peopleChoices(db, body, now);
  return {
    closingGrounds: body.closingGrounds,
    caseAuthorIds: caseAuthors.map(({ id }) => id),
    presenterIds: presenters.map(({ id }) => id),
  };
}

/** By name, in Danish order. */
const withRole = (people: readonly Member[], roles: readonly Role[]): readonly PersonView[] =>
  people
    .filter(({ memberships }) => memberships.some(({ role }) => roles.includes(role)))
    .map(({ id, name, initials }) => ({ id, name, initials }))
    .sort((one, other) => one.name.localeCompare(other.name, "da"));
