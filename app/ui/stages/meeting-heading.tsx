import type { MeetingView } from "../../http/context.ts";
import { useDates, useText } from "../use-text.ts";

/** Which meeting a page is about, above its title. */
export function MeetingHeading({
  meeting,
  title,
}: {
  meeting: Pick<MeetingView, "bodyName" | "startsAt">;
  title: string;
}) {
  const text = useText();
  const dates = useDates();
  return (
    <header>
      <p className="muted small">{text.meeting.name(meeting.bodyName, dates.short(meeting.startsAt))}</p>
      <h1 className="h-page">{title}</h1>
    </header>
  );
}
