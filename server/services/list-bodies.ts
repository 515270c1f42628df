import { findAllBodies, nextMeetings } from "../../db/queries/bodies.ts";
import { partsToSetUp } from "../../db/queries/body-setup.ts";
import { findAllPeople } from "../../db/queries/people.ts";
import { allHeldRoles } from "../../db/queries/terms.ts";
import { isInForce } from "../../domain/access/term.ts";
import { danishDay } from "../../domain/meeting/danish-time.ts";
import type { Administration } from "./administration.ts";
import { byDanishName } from "./by-danish-name.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { requireAdministrator } from "./require-administrator.ts";

/** Every body with how many are in it and when it meets next: no more of its meetings than that (rule A11). */
export const listBodies =
  ({ store, clock }: ServiceDependencies): Administration["listBodies"] =>
  async (actor) => {
    requireAdministrator(actor);
    const now = clock();
    return store.read(async (db) => {
      const active = new Set((await findAllPeople(db)).flatMap((person) => (person.deactivatedAt ? [] : person.id)));
      const held = (await allHeldRoles(db)).filter(
        (role) => active.has(role.personId) && isInForce(role, danishDay(now)),
      );
      const meetings = await nextMeetings(db, now.toISOString());
      const unfinished = await partsToSetUp(db);
      return (await findAllBodies(db))
        .map(({ id, name, municipality }) => ({
          id,
          name,
          municipality,
          memberCount: new Set(held.flatMap(({ bodyId, personId }) => (bodyId === id ? personId : []))).size,
          nextMeetingAt: meetings.get(id) ?? null,
          partsToSetUp: unfinished.get(id) ?? [],
        }))
        .sort(byDanishName);
    });
  };
