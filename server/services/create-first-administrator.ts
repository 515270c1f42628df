import { insertBody } from "../../db/queries/bodies.ts";
import { beginBodySetup } from "../../db/queries/body-setup.ts";
import { hasPeople, insertMembership, insertPerson } from "../../db/queries/people.ts";
import type { Store } from "../../db/store.ts";
import { operator } from "../../domain/access/actor.ts";
import { initialsOf } from "../../domain/access/initials.ts";
import { newBody } from "../../domain/meeting/body.ts";
import { slugOf } from "../../domain/meeting/slug.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Services } from "../services.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { hashPassword } from "./password.ts";
import { newToken, tokenHash } from "./session-token.ts";

/** The secret of the one-time link that a server on an empty database prints; null once anybody exists. */
export async function newSetupToken(store: Store): Promise<string | null> {
  return (await store.read(hasPeople)) ? null : newToken();
}

/** True while the link that was printed at the start still works. */
export const isSetupToken =
  ({ store }: ServiceDependencies, setupToken: string | null): Services["isSetupToken"] =>
  async (token) =>
    setupToken !== null && tokenHash(token) === tokenHash(setupToken) && !(await store.read(hasPeople));

/**
 * The first administrator and the first body, through the link printed on an empty database. Refuses `setup-link-spent`
 * for any other link, and once anybody exists.
 */
export const createFirstAdministrator =
  ({ store, clock }: ServiceDependencies, setupToken: string | null): Services["createFirstAdministrator"] =>
  async (input) => {
    if (setupToken === null || tokenHash(input.setupToken) !== tokenHash(setupToken)) {
      throw new Refusal("setup-link-spent");
    }
    const passwordHash = await hashPassword(input.password);
    const personId = crypto.randomUUID();
    const bodyId = crypto.randomUUID();
    await store.write(operator, async (db) => {
      if (await hasPeople(db)) throw new Refusal("setup-link-spent");
      await insertPerson(db, {
        id: personId,
        email: input.email,
        name: input.name.trim(),
        initials: initialsOf(input.name),
        passwordHash,
        isAdministrator: true,
        locale: "da",
        createdAt: clock().toISOString(),
      });
      const name = input.bodyName.trim();
      await insertBody(
        db,
        newBody({ id: bodyId, slug: slugOf(name) || "organ", name, municipality: input.municipality.trim() }),
      );
      await beginBodySetup(db, bodyId);
      if (input.role !== "none") {
        await insertMembership(db, personId, { bodyId, role: input.role, clearedForClosed: false });
      }
      return {
        result: undefined,
        audit: { action: "create-first-administrator", subject: `person/${personId}`, facts: { bodyId } },
      };
    });
  };
