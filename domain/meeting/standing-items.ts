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
    const approved = approvesMinutes({ title, kind }) ? lastMeeting : null;
    return {
      ...newItem({ id: newId(), meetingId, number: index + 1, title: titleNaming(title, approved) }),
      kind,
      approvesMeetingId: approved?.id ?? null,
    };
  });
}

/** A title that says of which meeting the minutes are: `Godkendelse af referat fra mødet d. 12-01-2022`. */
export const titleNaming = (title: string, approved: Pick<Meeting, "startsAt"> | null): string =>
  approved === null ? title : `${title} fra mødet d. ${danishDate(approved.startsAt)}`;

/** Of what is approved at a meeting the agenda is one thing, and earlier minutes are another. */
export const approvesMinutes = ({ title, kind }: Pick<AgendaItem, "title" | "kind">): boolean =>
  kind === "approval" && !/dagsorden/iu.test(title);
