import type { carryDa } from "./carry-da.ts";

/** What is said of what comes along from earlier meetings, in English. */
export const carryEn: typeof carryDa = {
  title: "From earlier meetings",
  waiting: (count: number) => (count === 1 ? "1 thing waits" : `${count} things wait`),
  notOnAgenda: (count: number) =>
    count === 1
      ? "1 thing from earlier meetings is not on the agenda."
      : `${count} things from earlier meetings are not on the agenda.`,
  see: "See what waits",
  lead: "What earlier meetings did not finish with. Put it on the agenda, or let it wait for a later meeting.",
  leadOut:
    "The agenda has been sent out. What you put on it now becomes an item of a supplementary agenda, and needs a reason.",
  items: "Items that wait",
  noItems: "No items wait.",
  noItemsHint:
    "Items that are postponed to this meeting come onto it by themselves when the meeting that does so has ended.",
  from: {
    postponed: (_body: string, date: string, number: number) => `Postponed from item ${number}, ${date}`,
    referred: (body: string, date: string, number: number) => `Referred by ${body}, item ${number}, ${date}`,
  },
  to: {
    postponed: (_body: string, date: string, number: number) => `Came up again as item ${number}, ${date}`,
    referred: (body: string, date: string, number: number) => `Taken up by ${body}, item ${number}, ${date}`,
  },
  referral: (body, date) => `${body} has referred something to this body, ${date}`,
  referralHint: "You have no access to the item. Ask the secretary of the body that referred it for the case.",
  revoked:
    "By the minutes the item is not postponed or referred to this meeting. Take it off if it is not to be treated.",
  named: "Postponed to this meeting",
  closed: "Closed",
  place: "Put on the agenda",
  placeLate: "Put on as a supplement",
  placing: "Putting on…",
  placed: (title: string) => `“${title}” is on the agenda.`,
  leaveOut: "Not at this meeting",
  leavingOut: "Saving…",
  leftOut: (title: string) => `“${title}” waits for a later meeting.`,
  leftOutTitle: "Not at this meeting",
  leftOutHint: "It waits for the next meeting, unless you put it on here all the same.",
  reason: "Why can’t it wait?",
  minutes: "Approved minutes",
  minutesOf: (date: string) => `Minutes of the meeting on ${date}`,
  minutesApproved: (date: string) => `Approved ${date}`,
  minutesWaiting: "Not approved yet",
  reservations: "Reservations made on approval",
  onAgenda: "Has come onto the agenda",
  recused:
    "The recusal comes along from the meeting that postponed the item. Once the agenda is out it can be withdrawn.",
  followUps: {
    title: "Follow-up from earlier meetings",
    empty: "Nothing is open from earlier meetings.",
    from: (date: string, number: number) => `Item ${number}, ${date}`,
    overdue: "Overdue",
    done: (date: string) => `Done ${date}`,
    settle: "Done",
    reopen: "Not done after all",
    sending: "Saving…",
  },
};
