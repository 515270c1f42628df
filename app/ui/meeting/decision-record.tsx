import type { WrittenText } from "../../editor/written-text.ts";
import { FollowUpList } from "./follow-up-list.tsx";
import { itemAddress, useHeld } from "./held-context.ts";
import { QuestionList } from "./question-list.tsx";
import { Votes } from "./votes.tsx";

/** What belongs to the decision below its text: votes, questions, follow-ups. Nothing before the agenda is out. */
export function DecisionRecord({ decision }: { decision: WrittenText | null }) {
  const held = useHeld();
  const item = held?.item ?? null;
  if (held === null || item === null) return null;
  const { minutes } = item;
  const address = itemAddress(held.meeting.id, item.id);
  const hasVotes = minutes.votes !== null && (minutes.mayDecide || minutes.votes.voters.length > 0);
  return (
    <div className="record">
      {minutes.votes !== null && hasVotes && <Votes address={address} votes={minutes.votes} />}
      <QuestionList address={address} minutes={minutes} decision={decision} />
      <FollowUpList address={address} minutes={minutes} />
    </div>
  );
}
