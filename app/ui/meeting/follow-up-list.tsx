import { SquareCheckBig } from "lucide-react";
import type { FollowUpView, ItemMinutesView } from "../../http/context.ts";
import { dayOf } from "../../i18n/day-of.ts";
import { useDates, useText } from "../use-text.ts";
import { EntryForm } from "./entry-form.tsx";

interface FollowUpListProps {
  readonly address: string;
  readonly minutes: ItemMinutesView;
}

/** What is to be done after the meeting, by whom and when. */
export function FollowUpList({ address, minutes }: FollowUpListProps) {
  const text = useText().session.followUps;
  const { followUps, mayDecide, questions } = minutes;
  if (followUps.length === 0 && !mayDecide) return null;
  const questionOf = (id: string) =>
    questions.find(({ answer }) => answer?.kind === "task" && answer.followUpId === id)?.number ?? null;
  return (
    <section className="fus" aria-labelledby="opfoelgning-h">
      <h3 id="opfoelgning-h">{text.title}</h3>
      {followUps.length === 0 && <p className="empty">{text.empty}</p>}
      <ul>
        {followUps.map((followUp) => (
          <li key={followUp.id}>
            <SquareCheckBig className="ic" />
            <div>
              <p className="fu-t" lang="da">
                {followUp.text}
              </p>
              <FollowUpFacts followUp={followUp} question={questionOf(followUp.id)} />
            </div>
            {mayDecide && <FollowUpForm address={address} minutes={minutes} followUp={followUp} />}
          </li>
        ))}
      </ul>
      {mayDecide && <FollowUpForm address={address} minutes={minutes} followUp={null} />}
    </section>
  );
}

function FollowUpFacts({ followUp, question }: { followUp: FollowUpView; question: number | null }) {
  const { session, carry } = useText();
  const text = session.followUps;
  const dates = useDates();
  return (
    <p className="facts-line">
      <span>{followUp.owner?.name ?? text.noOwner}</span>
      {followUp.dueOn !== null && <span className="num">{text.due(dayOf(followUp.dueOn))}</span>}
      {question !== null && <span>{text.fromQuestion(question)}</span>}
      {followUp.doneAt !== null && <span>{carry.followUps.done(dates.short(followUp.doneAt))}</span>}
    </p>
  );
}

function FollowUpForm({ address, minutes, followUp }: FollowUpListProps & { followUp: FollowUpView | null }) {
  const text = useText().session.followUps;
  const { id, version } = followUp ?? { id: "", version: 0 };
  return (
    <EntryForm
      address={address}
      label={followUp === null ? text.add : text.changeOf(followUp.text)}
      fields={{ intent: "follow-up", id, version }}
      removal={followUp && { intent: "remove-follow-up", id, version }}
    >
      <label className="field">
        <span className="label">{text.text}</span>
        <textarea className="input" name="text" rows={2} required maxLength={1000} defaultValue={followUp?.text} />
      </label>
      <div className="field-pair">
        <label className="field">
          <span className="label">{text.owner}</span>
          <select className="input" name="owner" defaultValue={followUp?.ownerId ?? ""}>
            <option value="">{text.noOwner}</option>
            {minutes.owners.map((owner) => (
              <option key={owner.id} value={owner.id}>
                {owner.name}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="label">{text.dueOn}</span>
          <input className="input" type="date" name="dueOn" defaultValue={followUp?.dueOn ?? ""} />
        </label>
      </div>
    </EntryForm>
  );
}
