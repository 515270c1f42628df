export const voteChoices = ["for", "against", "abstain"] as const;
export type VoteChoice = (typeof voteChoices)[number];

/** How one of those present voted. */
export interface Vote {
  readonly participantId: string;
  readonly choice: VoteChoice;
}

export type VoteCount = Readonly<Record<VoteChoice, number>>;

/** How many voted what (rule M12): counted, never typed. */
export const countVotes = (votes: readonly Vote[]): VoteCount => {
  const count = (wanted: VoteChoice) => votes.filter(({ choice }) => choice === wanted).length;
  return { for: count("for"), against: count("against"), abstain: count("abstain") };
};
