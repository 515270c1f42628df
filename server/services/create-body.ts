import { findAllBodies, insertBody } from "../../db/queries/bodies.ts";
import { beginBodySetup } from "../../db/queries/body-setup.ts";
import { newBody } from "../../domain/meeting/body.ts";
import { slugOf } from "../../domain/meeting/slug.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Administration } from "./administration.ts";
import { isSameName } from "./change-body-details.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { requireAdministrator } from "./require-administrator.ts";

/** A body as bodies begin; whoever made it is led through its parts. */
export const createBody =
  ({ store }: ServiceDependencies): Administration["createBody"] =>
  async (actor, { name, municipality }) => {
    requireAdministrator(actor);
    const id = crypto.randomUUID();
    return store.write(actor, async (db) => {
      const others = await findAllBodies(db);
      if (others.some((other) => isSameName(other.name, name))) throw new Refusal("body-exists");
      const slug = freeSlug(name, new Set(others.map((other) => other.slug)));
      await insertBody(db, newBody({ id, slug, name, municipality }));
      await beginBodySetup(db, id);
      return { result: id, audit: { action: "create-body", subject: `body/${id}`, facts: { name, slug } } };
    });
  };

/** A body that was renamed keeps its slug, so a name can be free where its slug is not. */
function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const wanted = slugOf(name) || "organ";
  let slug = wanted;
  for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`;
  return slug;
}
