import { TriangleAlert } from "lucide-react";
import { useContext, useState } from "react";
import { copyTexts } from "./copy-text.ts";
import type { EditorText } from "./editor-text.ts";
import { LateEdit } from "./late-edit.tsx";
import { LateEditDeskContext } from "./late-edit-desk.ts";
import type { RoomConnection } from "./room-connection.ts";
import { useRoomState } from "./use-room.ts";

interface RefusedNoticeProps {
  readonly room: RoomConnection;
  /** The text that it would stand in. */
  readonly fragment: string;
  readonly text: EditorText;
}

/** Says, once for a room, why its person can't write any more, and hands back what was not saved. Nothing while all is well. */
export function RefusedNotice({ room, fragment, text: { refused: text, late } }: RefusedNoticeProps) {
  const desk = useContext(LateEditDeskContext);
  const state = useRoomState(room);
  const [copied, setCopied] = useState<boolean | null>(null);
  if (state.kind !== "refused" || !room.texts.isForemost(fragment)) return null;
  return (
    <div className="ed-refused" role="alert">
      <TriangleAlert className="ic" aria-hidden="true" />
      <div>
        <p>
          {text.reason[state.code]} {state.waiting > 0 && <b>{text.unsaved(state.waiting)}</b>}
        </p>
        <p className="ed-refused-acts">
          {state.waiting > 0 && (
            <button type="button" className="btn" onClick={async () => setCopied(await copyTexts(room.texts.all()))}>
              {text.copy}
            </button>
          )}
          <button type="button" className="btn btn-quiet" onClick={() => room.retry()}>
            {text.retry}
          </button>
          {copied !== null && <span>{copied ? text.copied : text.copyFailed}</span>}
        </p>
        {desk !== null && state.code === "room-frozen" && state.waiting > 0 && (
          <LateEdit room={room} desk={desk} text={late} />
        )}
      </div>
    </div>
  );
}
