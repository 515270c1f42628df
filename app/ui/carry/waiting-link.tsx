import { Link } from "@remix-run/react";
import { CircleAlert, History } from "lucide-react";
import type { MeetingView } from "../../http/context.ts";
import { useText } from "../use-text.ts";

/** Under an agenda: the way to what earlier meetings left, and how much of it waits. */
export function WaitingLink({ meeting }: { meeting: MeetingView }) {
  const text = useText().carry;
  if (meeting.waitingCount === null) return null;
  return (
    <p className="waiting-link">
      <Link className="btn btn-quiet" to={`/meetings/${meeting.id}/carried`}>
        <History className="ic" />
        {text.title}
      </Link>
      {meeting.waitingCount > 0 && <span className="badge warn">{text.waiting(meeting.waitingCount)}</span>}
    </p>
  );
}

/** Before an agenda goes out: what would not be on it. Never in the way. */
export function WaitingNote({ meeting }: { meeting: MeetingView }) {
  const text = useText().carry;
  if (meeting.waitingCount === null || meeting.waitingCount === 0) return null;
  return (
    <p className="waiting-note">
      <CircleAlert className="ic" />
      {text.notOnAgenda(meeting.waitingCount)} <Link to={`/meetings/${meeting.id}/carried`}>{text.see}</Link>
    </p>
  );
}
