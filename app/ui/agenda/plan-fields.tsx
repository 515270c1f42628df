import { CircleAlert } from "lucide-react";
import { planBounds } from "../../../domain/meeting/meeting-plan.ts";
import type { RefusalCode, RefusalFacts } from "../../../domain/refusal.ts";
import { refusalSentence } from "../../../domain/refusal-sentences.ts";
import { useLocale, useText } from "../use-text.ts";

/** Why a plan was not taken. */
export interface PlanRefused {
  readonly refusal: RefusalCode;
  readonly facts: RefusalFacts;
}

/** Date and time of day, as the browser has its people choose them. */
export function TimeFields({ date, start, isWrong }: { date: string; start: string; isWrong: boolean }) {
  const text = useText();
  const described = isWrong ? { "aria-invalid": true, "aria-describedby": "fejl" } : {};
  return (
    <div className="two-fields">
      <div className="field">
        <label htmlFor="date">{text.agenda.date}</label>
        <input className="input" id="date" name="date" type="date" required defaultValue={date} {...described} />
      </div>
      <div className="field">
        <label htmlFor="start">{text.agenda.start}</label>
        <input className="input" id="start" name="start" type="time" required defaultValue={start} {...described} />
      </div>
    </div>
  );
}

export function PlaceField({ place, isWrong }: { place: string; isWrong: boolean }) {
  const text = useText();
  return (
    <div className="field">
      <label htmlFor="place">{text.agenda.place}</label>
      <input
        className="input"
        id="place"
        name="place"
        required
        maxLength={planBounds.place}
        defaultValue={place}
        autoComplete="off"
        lang="da"
        {...(isWrong && { "aria-invalid": true, "aria-describedby": "fejl" })}
      />
    </div>
  );
}

/** Why not, in words, above the fields. Nothing while nothing was refused. */
export function PlanTrouble({ refused }: { refused: PlanRefused | null }) {
  const text = useText();
  const locale = useLocale();
  if (refused === null) return null;
  const field = refused.facts.field;
  const isKnown = field === "startsAt" || field === "place" || field === "reason";
  return (
    <p className="alert" role="alert" id="fejl">
      <CircleAlert className="ic" />
      <span>
        {refused.refusal === "input-invalid" && isKnown ? text.agenda.errors[field] : refusalSentence(refused, locale)}
      </span>
    </p>
  );
}

/** Whether what was refused is this field's fault. */
export const isFaultOf = (refused: PlanRefused | null, field: "startsAt" | "place" | "reason"): boolean =>
  refused !== null && (refused.facts.field === field || (refused.refusal === "meeting-exists" && field === "startsAt"));
