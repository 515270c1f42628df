import { useNavigate, useParams } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";

/**
 * Whether this screen goes along with the meeting. It does until its person goes elsewhere by themselves, and never moves
 * while they write or have something open over the page.
 */
export function useFollowing(meetingId: string, currentItemId: string | null) {
  const navigate = useNavigate();
  const { itemId = null } = useParams();
  const [isFollowing, setFollowing] = useState(true);
  const seen = useRef({ itemId, currentItemId });

  useEffect(() => {
    const before = seen.current;
    seen.current = { itemId, currentItemId };
    if (itemId !== before.itemId && currentItemId !== null && itemId !== currentItemId) setFollowing(false);
    if (currentItemId === null || currentItemId === before.currentItemId || currentItemId === itemId) return;
    if (isFollowing && !isBusy()) navigate(`/meetings/${meetingId}/items/${currentItemId}`);
  }, [meetingId, itemId, currentItemId, isFollowing, navigate]);

  return {
    isFollowing,
    toggle: () => {
      setFollowing(!isFollowing);
      const isElsewhere = currentItemId !== null && currentItemId !== itemId;
      if (!isFollowing && isElsewhere) navigate(`/meetings/${meetingId}/items/${currentItemId}`);
    },
  };
}

/** True while the person writes, or answers something that lies over the page. */
function isBusy(): boolean {
  const writing = document.activeElement?.closest("[contenteditable=true], textarea, select, input:not([type=radio])");
  return (writing ?? null) !== null || document.querySelector("dialog[open]") !== null;
}
