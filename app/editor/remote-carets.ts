import CollaborationCaret from "@tiptap/extension-collaboration-caret";
import type { Awareness } from "y-protocols/awareness";
import { pageHues } from "../ui/person-hue.ts";
import { type Person, personOfState } from "./person.ts";
import type { RoomConnection } from "./room-connection.ts";

/** Other people's carets and selections: hue and initials, the full name on hover and for screen readers. */
export function remoteCarets(room: RoomConnection) {
  const { id, name, initials } = room.person;
  return CollaborationCaret.configure({
    provider: { awareness: saidOnce(room.awareness) },
    user: { id, name, initials },
    render(user) {
      const person = personOfState(user);
      return caret(person, room.activity.idleMs(person.id));
    },
    selectionRender: (user) => ({ class: `ed-selection ${pageHues.classOf(personOfState(user).id)}` }),
  });
}

/**
 * Awareness that says nothing twice. The caret plugin says where one's caret is whenever anyone has written anything: of
 * eleven people who each hear all others, that makes a storm.
 */
function saidOnce(awareness: Awareness): Awareness {
  const setLocalStateField = (field: string, value: unknown) => {
    const said: unknown = awareness.getLocalState()?.[field];
    if (JSON.stringify(said) !== JSON.stringify(value)) awareness.setLocalStateField(field, value);
  };
  return Object.create(awareness, { setLocalStateField: { value: setLocalStateField } });
}

/** Without a text node of its own: initials come from CSS, so that they are in no selection, copy or search. */
function caret(person: Person, idleMs: number): HTMLElement {
  const element = document.createElement("span");
  element.className = `ed-caret ${pageHues.classOf(person.id)}`;
  element.setAttribute("role", "img");
  element.setAttribute("aria-label", person.name);
  // The label fades two seconds after the last keystroke: this much of them has passed already (editor.css).
  element.style.setProperty("--ed-idle", `${-idleMs}ms`);
  const label = document.createElement("i");
  label.dataset.initials = person.initials;
  label.dataset.name = person.name;
  element.append(label);
  return element;
}
