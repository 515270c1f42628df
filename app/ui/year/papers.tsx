import { Link } from "@remix-run/react";
import { hasReached } from "../../../domain/meeting/stage.ts";
import type { MeetingView } from "../../http/context.ts";
import { useDates, useText } from "../use-text.ts";

/** What there is of a meeting to read or fetch, as far as it has come. */
export function Papers({ meeting }: { meeting: MeetingView }) {
  const text = useText();
  const dates = useDates();
  const { id, stage, bodyName, startsAt } = meeting;
  const name = text.meeting.name(bodyName, dates.short(startsAt));
  const papers = [
    ...(stage === "agenda-published" ? [{ to: `/meetings/${id}`, label: text.year.agenda }] : []),
    ...(hasReached(stage, "in-session") ? [{ to: `/meetings/${id}`, label: text.year.minutes }] : []),
    ...(stage === "minutes-review" && meeting.maySeeApprovals
      ? [{ to: `/meetings/${id}/approval`, label: text.year.approval }]
      : []),
    ...(hasReached(stage, "in-session") && meeting.mayExportPublic
      ? [{ to: `/meetings/${id}/export`, label: text.year.export }]
      : []),
  ];
  return (
    <span className="papers">
      {papers.map(({ to, label }) => (
        <Link key={label} to={to} aria-label={text.year.about(label, name)}>
          {label}
        </Link>
      ))}
    </span>
  );
}
