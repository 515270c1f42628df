import { findPersonByEmail, type Person } from "../../db/queries/people.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Administration } from "./administration.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { fingerprint, requireUnchanged } from "./fingerprint.ts";
import { revisePerson } from "./revise-person.ts";

/** A person's name, initials and e-mail, with which they log in. */
export const changePerson =
  (parts: ServiceDependencies, onRightsChanged: () => void): Administration["changePerson"] =>
  async (actor, personId, { seen, ...typed }) => {
    const wanted = { name: typed.name.trim(), initials: typed.initials, email: typed.email.trim().toLowerCase() };
    await revisePerson(parts, actor, personId, {
      action: "change-person",
      revise: async (stored, db) => {
        const person = { ...stored, ...wanted };
        requireUnchanged({ stored: personCard(stored), wanted: personCard(person), seen });
        const holder = await findPersonByEmail(db, person.email);
        if (holder !== null && holder.id !== personId) throw new Refusal("email-taken");
        const facts = { before: JSON.stringify(personCard(stored)), after: JSON.stringify(personCard(person)) };
        return { person, facts };
      },
    });
    onRightsChanged();
    return fingerprint(wanted);
  };

/** What one form changes. */
export const personCard = ({ name, initials, email }: Pick<Person, "name" | "initials" | "email">) => ({
  name,
  initials,
  email,
});
