import { X } from "lucide-react";
import { type GuestFactName, guestBounds, guestFactText } from "../../../domain/meeting/item-guests.ts";
import type { ItemEditing } from "../../http/context.ts";
import { useText } from "../use-text.ts";
import { AddLine, RemoveLine } from "./add-line.tsx";
import { ChoiceFact } from "./choice-fact.tsx";
import { LineFact } from "./line-fact.tsx";

/** Who is invited to the item: name, position, time of arrival, and the log-in with which they see it. */
export function GuestsFact({ editing, action }: { editing: ItemEditing; action: string }) {
  const text = useText();
  const words = text.agenda.guest;
  return (
    <>
      {editing.guests.length > 0 && (
        <ul className="edit-list">
          {editing.guests.map((guest) => {
            const target = (field: GuestFactName) => ({
              action,
              fields: { intent: "guest", guestId: guest.id, field },
              saved: guestFactText(guest, field),
            });
            const logIns = editing.people.guests.map(({ id, name }) => ({ value: id, label: name }));
            return (
              <li key={guest.id} className="guest-fact">
                <fieldset>
                  <legend className="vh">{guest.name}</legend>
                  <LineFact label={words.name} target={target("name")} longest={guestBounds.name} lang="da" />
                  <LineFact label={words.title} target={target("title")} longest={guestBounds.name} lang="da" />
                  <LineFact label={words.arrivesAt} target={target("arrivesAt")} longest={8} type="time" />
                  <ChoiceFact
                    label={words.personId}
                    target={target("personId")}
                    choices={[{ value: "", label: text.agenda.noLogIn }, ...logIns]}
                  />
                </fieldset>
                <RemoveLine
                  action={action}
                  fields={{ intent: "remove-guest", guestId: guest.id }}
                  label={text.agenda.removeGuest(guest.name)}
                >
                  <X className="ic" />
                </RemoveLine>
              </li>
            );
          })}
        </ul>
      )}
      {editing.guests.length > 0 && <p className="hint">{text.agenda.guestHint}</p>}
      <AddLine
        action={action}
        fields={{ intent: "add-guest" }}
        name="name"
        label={text.agenda.newGuest}
        submit={text.agenda.addGuest}
        longest={guestBounds.name}
      />
    </>
  );
}
