import { CloudCheck, CloudOff, Lock, type LucideIcon, RefreshCw, TriangleAlert } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { danishClock } from "../../domain/meeting/danish-time.ts";
import type { EditorText } from "./editor-text.ts";
import { type RoomState, worstRoomState } from "./room-state.ts";

/**
 * What is true of everything that can be written on the page: the worst of its rooms. Shows each change at once, and
 * reads aloud only what is news: offline, failed, refused, and that all is well again; never a keystroke.
 * Renders nothing while `states` is empty.
 */
export function SaveIndicator({ states, text }: { states: readonly RoomState[]; text: EditorText["save"] }) {
  const state = worstRoomState(states);
  const news = useNews(state, text);
  if (state === null) return null;
  const { words, className, Icon } = shown(state, text);
  return (
    <>
      <span className={`save ${className}`} role="status" aria-live="off" data-state={state.kind}>
        <Icon className="ic" aria-hidden="true" />
        {words}
      </span>
      <span className="vh" aria-live="polite">
        {news}
      </span>
    </>
  );
}

function shown(state: RoomState, text: EditorText["save"]): { words: string; className: string; Icon: LucideIcon } {
  switch (state.kind) {
    case "connecting":
      return { words: text.connecting, className: "busy", Icon: RefreshCw };
    case "saving":
      return { words: text.saving, className: "busy", Icon: RefreshCw };
    case "saved":
      return { words: savedWords(state.at, text), className: "", Icon: CloudCheck };
    case "offline":
      return { words: text.offline(state.waiting), className: "off", Icon: CloudOff };
    case "failed":
      return { words: text.failed, className: "bad", Icon: TriangleAlert };
    case "refused":
      return state.waiting > 0
        ? { words: text.failed, className: "bad", Icon: TriangleAlert }
        : { words: text.readOnly, className: "busy", Icon: Lock };
  }
}

function savedWords(at: Date | null, text: EditorText["save"]): string {
  return at === null ? text.allSaved : text.savedAt(danishClock(at.toISOString()));
}

/** Words to read aloud: only when trouble begins, changes its kind, or is over. */
function useNews(state: RoomState | null, text: EditorText["save"]): string {
  const [news, setNews] = useState("");
  const trouble = useRef<RoomState["kind"] | null>(null);
  useEffect(() => {
    if (state === null || state.kind === "saving" || state.kind === "connecting") return;
    const isTrouble = state.kind !== "saved";
    if (isTrouble ? trouble.current !== state.kind : trouble.current !== null) setNews(shown(state, text).words);
    trouble.current = isTrouble ? state.kind : null;
  }, [state, text]);
  return news;
}
