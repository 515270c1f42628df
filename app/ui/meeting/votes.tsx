import { X } from "lucide-react";
import { voteChoices } from "../../../domain/minutes/votes.ts";
import type { VotesView } from "../../http/context.ts";
import { Avatar } from "../avatar.tsx";
import { useText } from "../use-text.ts";
import { faceOf } from "./face-of.ts";
import { SendForm } from "./send-form.tsx";

/** How those present voted, where the body counts votes. */
export function Votes({ address, votes }: { address: string; votes: VotesView }) {
  const text = useText().session.votes;
  const { count, voters } = votes;
  return (
    <section className="votes" aria-labelledby="afstemning-h">
      <div className="qs-h">
        <h3 id="afstemning-h">{text.title}</h3>
        <span className="num">{text.count(count.for, count.against, count.abstain)}</span>
      </div>
      {voters.length === 0 && <p className="empty">{text.nobody}</p>}
      <ul>
        {voters.map((voter) => (
          <li key={voter.id}>
            <Avatar person={faceOf(voter)} size="sm" isMute />
            <span>{voter.name}</span>
            <Ballot address={address} voter={voter} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ballot({ address, voter }: { address: string; voter: VotesView["voters"][number] }) {
  const text = useText().session.votes;
  const { id, name, choice, mayRecord } = voter;
  if (!mayRecord) return <span className="badge">{choice === null ? null : text.choices[choice]}</span>;
  return (
    <SendForm address={address} fields={{ intent: "vote", participant: id }} label={text.of(name)}>
      {(isSending) => (
        <div className="seg">
          {voteChoices.map((each) => (
            <button
              key={each}
              type="submit"
              name="choice"
              value={each}
              aria-pressed={each === choice}
              aria-disabled={isSending}
            >
              {text.choices[each]}
            </button>
          ))}
          {choice !== null && (
            <button type="submit" name="choice" value="" aria-label={text.clear(name)}>
              <X className="ic" />
            </button>
          )}
        </div>
      )}
    </SendForm>
  );
}
