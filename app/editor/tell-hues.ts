import type { Awareness } from "y-protocols/awareness";
import { pageHues } from "../ui/person-hue.ts";
import { personOfState } from "./person.ts";

/** Keeps the page's hues informed of who is in a room, until what it returns is called. */
export function tellHues(awareness: Awareness): () => void {
  const tell = () => {
    const people = [...awareness.getStates().values()].map(({ user }) => personOfState(user).id);
    pageHues.tell(
      awareness,
      people.filter((id) => id !== ""),
    );
  };
  tell();
  awareness.on("change", tell);
  return () => {
    awareness.off("change", tell);
    pageHues.tell(awareness, []);
  };
}
