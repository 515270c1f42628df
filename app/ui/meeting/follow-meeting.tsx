import { Link } from "@remix-run/react";
import { Footprints } from "lucide-react";
import { useHydrated } from "../use-hydrated.ts";
import { useText } from "../use-text.ts";
import { useHeld } from "./held-context.ts";

/** Where the meeting is, and whether this screen goes along. */
export function FollowMeeting({
  following: { isFollowing, toggle },
}: {
  following: { readonly isFollowing: boolean; readonly toggle: () => void };
}) {
  const text = useText().session.follow;
  const isHydrated = useHydrated();
  const held = useHeld();
  const current = held?.meeting.items.find(({ id }) => id === held.proceedings?.currentItemId);
  const isElsewhere = current !== undefined && current.id !== held?.shownItemId;
  return (
    <>
      {held !== null && isElsewhere && (
        <Link className="follow-link" to={`/meetings/${held.meeting.id}/items/${current.id}`}>
          <i className="dot" />
          {text.isAt(current.number)}
        </Link>
      )}
      {isHydrated && (
        <button
          type="button"
          className="btn btn-quiet follow"
          aria-pressed={isFollowing}
          title={text.hint}
          onClick={toggle}
        >
          <Footprints className="ic" />
          <span>{text.follow}</span>
        </button>
      )}
    </>
  );
}
