import { type Participant, partTaken, type TreatedItem } from "../../domain/meeting/attendance.ts";
import { countVotes, type Vote } from "../../domain/minutes/votes.ts";
import { initialsAt } from "./attendance-views.ts";
import type { VotesView } from "./proceedings-view.ts";
import type { PersonView } from "./session-view.ts";

/** True for who votes in the body, and takes part in the item. */
export const canVote = (participant: Participant, item: TreatedItem): boolean =>
  ["chair", "member", "substitute"].includes(participant.capacity) &&
  ["whole", "part"].includes(partTaken(participant, item));

/** Who can vote and how they did. A vote of someone who has left since is counted all the same. */
export function votesView({
  participants,
  treated,
  votes,
  people,
  mayRecord,
}: {
  readonly participants: readonly Participant[];
  readonly treated: TreatedItem;
  readonly votes: readonly Vote[];
  readonly people: ReadonlyMap<string, PersonView>;
  readonly mayRecord: (participant: Participant) => boolean;
}): VotesView {
  const choiceOf = ({ id }: Participant) => votes.find(({ participantId }) => participantId === id)?.choice ?? null;
  return {
    voters: participants
      .filter((participant) => canVote(participant, treated) || choiceOf(participant) !== null)
      .map((participant) => {
        const { id, name, personId } = participant;
        return {
          id,
          personId,
          name,
          initials: initialsAt(participant, people),
          choice: choiceOf(participant),
          mayRecord: mayRecord(participant) && canVote(participant, treated),
        };
      }),
    count: countVotes(votes),
  };
}
