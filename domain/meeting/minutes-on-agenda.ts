import { type AgendaItem, newItem } from "./agenda-item.ts";
import { placeOfNew } from "./agenda-order.ts";
import type { Body, StandingItem } from "./body.ts";
import type { Meeting } from "./meeting.ts";
import { approvesMinutes, titleNaming } from "./standing-items.ts";

/** How approved minutes come onto an agenda (rule N4): named by an item that waits for some, or by one of their own. */
export type MinutesOnAgenda =
  | { readonly kind: "name"; readonly itemId: string; readonly title: string }
  | { readonly kind: "add"; readonly item: AgendaItem; readonly before: string | null };

const usual: StandingItem = { title: "Godkendelse af referat", kind: "approval", place: "first" };

/**
 * Which item of an agenda is to approve the minutes of a meeting. One that names no minutes yet gets these, and its title
 * says so unless someone has written another. Else one is added: after the others that approve minutes, or where the
 * body's standing items have it. `newId` for that one.
 */
export function minutesOnAgenda(
  items: readonly AgendaItem[],
  body: Pick<Body, "standingItems">,
  { approved, meetingId, newId }: { approved: Pick<Meeting, "id" | "startsAt">; meetingId: string; newId: string },
): MinutesOnAgenda {
  const standing = body.standingItems.find(approvesMinutes) ?? usual;
  const title = titleNaming(standing.title, approved);
  const free = items.find((item) => approvesMinutes(item) && item.approvesMeetingId === null);
  if (free !== undefined) {
    return { kind: "name", itemId: free.id, title: free.title === standing.title ? title : free.title };
  }
  const number = Math.max(0, ...items.map((item) => item.number)) + 1;
  const item: AgendaItem = {
    ...newItem({ id: newId, meetingId, number, title }),
    kind: "approval",
    approvesMeetingId: approved.id,
  };
  const lastApproval = items.findLastIndex(({ kind }) => kind === "approval");
  const usualPlace = standing.place === "first" ? (items[0]?.id ?? null) : placeOfNew(items);
  return {
    kind: "add",
    item,
    before: lastApproval < 0 ? usualPlace : (items[lastApproval + 1]?.id ?? null),
  };
}
