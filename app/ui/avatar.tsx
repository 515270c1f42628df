import type { PersonView } from "../http/context.ts";
import { useHueClass } from "./use-hue-class.ts";

/** A person as hue and initials, with the name for whoever hovers or listens. */
export function Avatar({ person, size, isMute }: { person: PersonView; size?: "sm"; isMute?: boolean }) {
  const className = ["avatar", size, useHueClass(person.id)].filter(Boolean).join(" ");
  const name = isMute ? { "aria-hidden": true } : { role: "img", "aria-label": person.name, title: person.name };
  return (
    <span className={className} {...name}>
      {person.initials}
    </span>
  );
}

/** Who is here, side by side. */
export function AvatarStack({ people, label, size }: { people: readonly PersonView[]; label: string; size?: "sm" }) {
  if (people.length === 0) return null;
  return (
    <ul className="stack" aria-label={label}>
      {people.map((person) => (
        <li key={person.id}>
          <Avatar person={person} {...(size && { size })} />
        </li>
      ))}
    </ul>
  );
}
