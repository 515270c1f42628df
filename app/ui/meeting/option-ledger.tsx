import { Check, Circle, X } from "lucide-react";
import { type CaseOption, type OptionState, optionStates } from "../../../domain/minutes/item-record.ts";
import type { ItemMinutesView } from "../../http/context.ts";
import { dayOf } from "../../i18n/day-of.ts";
import { useText } from "../use-text.ts";
import { EntryForm } from "./entry-form.tsx";
import { SendForm } from "./send-form.tsx";

interface OptionLedgerProps {
  readonly address: string;
  readonly minutes: ItemMinutesView;
}

const icons = { open: Circle, chosen: Check, rejected: X } as const satisfies Record<OptionState, typeof Check>;

/** The ways that the case puts before the meeting: which was chosen, rejected or left open, and the dates that hang on them. */
export function OptionLedger({ address, minutes: { options, mayDecide } }: OptionLedgerProps) {
  const text = useText().session.options;
  return (
    <>
      {options.length === 0 && <p className="muted">{text.empty}</p>}
      <ul className="ledger">
        {options.map((option) => (
          <li key={option.id} className={option.state}>
            <div className="ledger-t">
              <p lang="da">{option.title}</p>
              {mayDecide && <OptionForm address={address} option={option} />}
            </div>
            {option.dependsOn !== null && <p className="facts-line num">{text.date(dayOf(option.dependsOn))}</p>}
            {mayDecide ? <StateChoice address={address} option={option} /> : <OptionBadge state={option.state} />}
          </li>
        ))}
      </ul>
      {mayDecide && <OptionForm address={address} option={null} />}
    </>
  );
}

function OptionBadge({ state }: { state: OptionState }) {
  const text = useText().session.options;
  const Icon = icons[state];
  return (
    <span className={state === "chosen" ? "badge ok" : "badge"}>
      <Icon className="ic" />
      {text.states[state]}
    </span>
  );
}

function StateChoice({ address, option }: { address: string; option: CaseOption }) {
  const text = useText().session.options;
  const { id, version, title, state, dependsOn } = option;
  return (
    <SendForm
      address={address}
      fields={{ intent: "option", id, version, title, dependsOn: dependsOn ?? "" }}
      label={text.stateOf(title)}
    >
      {(isSending) => (
        <div className="seg">
          {optionStates.map((each) => {
            const Icon = icons[each];
            return (
              <button
                key={each}
                type="submit"
                name="state"
                value={each}
                aria-pressed={each === state}
                aria-disabled={isSending}
              >
                {each === state && <Icon className="ic" />}
                {text.states[each]}
              </button>
            );
          })}
        </div>
      )}
    </SendForm>
  );
}

function OptionForm({ address, option }: { address: string; option: CaseOption | null }) {
  const text = useText().session.options;
  const { id, version, state } = option ?? { id: "", version: 0, state: "open" };
  return (
    <EntryForm
      address={address}
      label={option === null ? text.add : text.changeOf(option.title)}
      fields={{ intent: "option", id, version, state }}
      removal={option && { intent: "remove-option", id, version }}
    >
      <label className="field">
        <span className="label">{text.name}</span>
        <input className="input" name="title" required maxLength={300} defaultValue={option?.title} />
      </label>
      <label className="field">
        <span className="label">{text.dependsOn}</span>
        <input className="input" type="date" name="dependsOn" defaultValue={option?.dependsOn ?? ""} />
      </label>
    </EntryForm>
  );
}
