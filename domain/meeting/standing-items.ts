import { type AgendaItem, newItem } from "./agenda-item.ts";
import type { Body } from "./body.ts";
import { danishDate } from "./danish-time.ts";
import type { Meeting } from "./meeting.ts";

/**
 * The items with which a meeting's agenda begins: the body's standing ones, those that come first before those that come
 * last. The item that approves minutes names the meeting whose minutes they are, where there is one.
 */
export function standingItems(
  body: Pick<Body, "standingItems">,
  meetingId: string,
  lastMeeting: Pick<Meeting, "id" | "startsAt"> | null,
  newId: () => string,
): readonly AgendaItem[] {
  const inOrder = (["first", "last"] as const).flatMap((wanted) =>
    body.standingItems.filter(({ place }) => place === wanted),
  );
  return inOrder.map(({ title, kind }, index) => {
    const approved = kind === "approval" ? lastMeeting : null;
    return {
      ...newItem({ id: newId(), meetingId, number: index + 1, title: titleNaming(title, approved) }),
      kind,
      approvesMeetingId: approved?.id ?? null,
    };
  });
}

const titleNaming = (title: string, approved: Pick<Meeting, "startsAt"> | null): string =>
  approved === null ? title : `${title} fra mødet d. ${danishDate(approved.startsAt)}`;
