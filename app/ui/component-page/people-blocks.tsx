import { Avatar, AvatarStack } from "../avatar.tsx";
import { Block } from "./block.tsx";

const people = [
  { id: "example-1", name: "Kommunaldirektør", initials: "KD" },
  { id: "example-2", name: "Direktør for Velfærd", initials: "DV" },
  { id: "example-3", name: "Sekretær", initials: "SE" },
];

export function PeopleBlocks() {
  return (
    <Block name="People">
      <AvatarStack people={people} label="Three people" />
      <AvatarStack people={people} label="Three people, small" size="sm" />
      {people.slice(0, 1).map((person) => (
        <Avatar key={person.id} person={person} />
      ))}
    </Block>
  );
}
