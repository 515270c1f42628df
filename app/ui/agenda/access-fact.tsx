import { useId, useState } from "react";
import type { ItemEditing } from "../../http/context.ts";
import { useText } from "../use-text.ts";
import { ChoiceFact } from "./choice-fact.tsx";
import { FactForm, type FactTarget } from "./fact-form.tsx";
import { useFact } from "./use-fact.ts";

/** Open or closed, and why closed. To open what is closed shows it to more people, so that is asked once more. */
export function AccessFact({
  editing: { facts, closingGrounds },
  targetOf,
}: {
  editing: ItemEditing;
  targetOf: (field: "access" | "closingGround") => FactTarget;
}) {
  const text = useText();
  const id = useId();
  const target = targetOf("access");
  const fact = useFact(target.action, target.fields, target.saved, text.agenda.facts.access);
  const [isOpening, setOpening] = useState(false);
  const nameOf = (access: string) => (access === "open" ? text.agenda.open : text.agenda.closed);
  const choose = (access: "open" | "closed") => {
    if (access === "open" && facts.access === "closed") setOpening(true);
    else {
      setOpening(false);
      fact.save(access);
    }
  };
  return (
    <>
      <FactForm target={target} fact={fact} statusId={`${id}-status`} nameOf={nameOf}>
        <fieldset className="access-choice" aria-describedby={`${id}-status`}>
          <legend className="label">{text.agenda.facts.access}</legend>
          {(["open", "closed"] as const).map((access) => (
            <label key={access} className="choice">
              <input
                type="radio"
                name="to"
                value={access}
                checked={(isOpening ? "open" : fact.value) === access}
                onChange={() => choose(access)}
              />
              <span>{nameOf(access)}</span>
            </label>
          ))}
        </fieldset>
        {isOpening && facts.access === "closed" && (
          <div className="conflict" role="alert">
            <p>{text.agenda.openSure}</p>
            <div className="acts">
              <button type="button" className="btn" onClick={() => setOpening(false)}>
                {text.agenda.keepClosed}
              </button>
              <button
                type="button"
                className="btn"
                onClick={() => {
                  setOpening(false);
                  fact.save("open");
                }}
              >
                {text.agenda.openIt}
              </button>
            </div>
          </div>
        )}
      </FactForm>
      {facts.access === "closed" && (
        <ChoiceFact
          label={text.agenda.facts.closingGround}
          target={targetOf("closingGround")}
          choices={[
            { value: "", label: text.agenda.noGround },
            ...closingGrounds.map((ground) => ({ value: ground, label: ground })),
          ]}
          lang="da"
        />
      )}
    </>
  );
}
