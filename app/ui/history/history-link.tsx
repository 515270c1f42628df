import { Link, useNavigate } from "@remix-run/react";
import { History } from "lucide-react";
import { useEffect } from "react";
import type { Room } from "../../../domain/document/room.ts";
import { useText } from "../use-text.ts";

/** From an item to its history; Alt+Shift+H does the same, also from within the text. */
export function HistoryLink({ zone }: { zone: Room["zone"] | undefined }) {
  const text = useText();
  const navigate = useNavigate();
  const to = zone === undefined ? "history" : `history?zone=${zone}`;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.code !== "KeyH" || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      navigate(to);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [navigate, to]);
  return (
    <Link className="panel-link" to={to} aria-keyshortcuts="Alt+Shift+H" title={text.history.openHint}>
      <History className="ic" />
      {text.history.open}
    </Link>
  );
}
