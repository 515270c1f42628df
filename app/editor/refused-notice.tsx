import { TriangleAlert } from "lucide-react";
import { useContext, useState } from "react";
import { copyTexts } from "./copy-text.ts";
import { copyWords } from "./copy-words.ts";
import type { EditorText } from "./editor-text.ts";
import { LateEdit } from "./late-edit.tsx";
import { LateEditDeskContext } from "./late-edit-desk.ts";
import type { RoomConnection } from "./room-connection.ts";
import { waitingChanges } from "./room-state.ts";
import { useRoomState } from "./use-room.ts";

interface RefusedNoticeProps {
  readonly room: RoomConnection;
  readonly text: EditorText;
  /** It is known already that they may not read the room, whether or not the server has closed it. */
  readonly isShutOut?: boolean;
}

/**
 * Says why a room's person can't write any more, and hands back what was not saved: the whole text, or no more than what
 * they wrote themselves if they may no longer read it. Nothing while all is well.
 */
export function RefusedNotice({ room, text: { refused: text, late }, isShutOut = false }: RefusedNoticeProps) {
  const desk = useContext(LateEditDeskContext);
  const state = useRoomState(room);
  const [copied, setCopied] = useState<boolean | null>(null);
  const waiting = waitingChanges(state);
  const code = isShutOut ? waiting > 0 && "room-unknown" : state.kind === "refused" && state.code;
  if (code === false) return null;
  const isOwnOnly = code === "room-unknown";
  const ownWords = isOwnOnly ? room.ownChanges.unsavedWords() : "";
  const isCopyable = waiting > 0 && (!isOwnOnly || ownWords !== "");
  const copy = async () => setCopied(await (isOwnOnly ? copyWords(ownWords) : copyTexts(room.texts.all())));
  return (
    <div className="ed-refused" role="alert">
      <TriangleAlert className="ic" aria-hidden="true" />
      <div>
        <p>
          {text.reason[code]} {isCopyable && <b>{isOwnOnly ? text.unsavedOwn : text.unsaved(waiting)}</b>}
        </p>
        <p className="ed-refused-acts">
          {isCopyable && (
            <button type="button" className="btn" onClick={copy}>
              {isOwnOnly ? text.copyOwn : text.copy}
            </button>
          )}
          <button type="button" className="btn btn-quiet" onClick={() => room.retry()}>
            {text.retry}
          </button>
          {copied !== null && <span>{copied ? text.copied : text.copyFailed}</span>}
        </p>
        {desk !== null && code === "room-frozen" && waiting > 0 && <LateEdit room={room} desk={desk} text={late} />}
      </div>
    </div>
  );
}
