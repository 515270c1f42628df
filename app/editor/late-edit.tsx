import { useEffect, useId, useState } from "react";
import { type LateChange, lateChange } from "../../domain/document/late-edit.ts";
import type { RichText } from "../../domain/document/rich-text.ts";
import { parseRoomName } from "../../domain/document/room.ts";
import { TextDiff } from "../ui/text-diff.tsx";
import type { EditorText } from "./editor-text.ts";
import type { LateEditDesk } from "./late-edit-desk.ts";
import type { RoomConnection } from "./room-connection.ts";

interface NotTakenIn {
  readonly heading: string;
  readonly change: LateChange;
}

type Sending = { readonly kind: "unsent" | "sending" } | { readonly kind: "failed"; readonly why: string };

interface LateEditProps {
  readonly room: RoomConnection;
  readonly desk: LateEditDesk;
  readonly text: EditorText["late"];
}

/** What its person wrote in a text that was frozen meanwhile: to see, and to send to the secretary or give up. */
export function LateEdit({ room, desk, text }: LateEditProps) {
  const zone = parseRoomName(room.roomName)?.zone ?? "case";
  const noteId = useId();
  const [notTakenIn, setNotTakenIn] = useState<readonly NotTakenIn[] | null>(null);
  const [note, setNote] = useState("");
  const [isGivingUp, setGivingUp] = useState(false);
  const [sending, setSending] = useState<Sending>({ kind: "unsent" });

  useEffect(() => {
    let isShown = true;
    desk.frozenTexts(zone).then(
      (frozen) => {
        const found = frozen.flatMap(({ fragment, heading, text: before }) => {
          const editor = room.texts.of(fragment);
          const change = editor === null ? null : lateChange(fragment, before, editor.getJSON() as RichText);
          return change === null ? [] : [{ heading, change }];
        });
        if (isShown) setNotTakenIn(found);
      },
      // It can still be copied.
      () => {},
    );
    return () => {
      isShown = false;
    };
  }, [desk, room, zone]);

  if (notTakenIn === null || notTakenIn.length === 0) return null;
  const send = async () => {
    setSending({ kind: "sending" });
    try {
      await desk.send(zone, { note, changes: notTakenIn.map(({ change }) => change) });
      room.giveUp();
    } catch (error) {
      setSending({ kind: "failed", why: error instanceof Error ? error.message : text.failed });
    }
  };
  return (
    <section className="ed-late" aria-label={text.notTakenIn}>
      <h4>{text.notTakenIn}</h4>
      {notTakenIn.map(({ heading, change }) => (
        <div key={change.fragment}>
          <h5>{heading}</h5>
          <TextDiff before={change.frozen} after={change.written} />
        </div>
      ))}
      <div className="field">
        <label htmlFor={noteId}>{text.note}</label>
        <textarea
          id={noteId}
          className="input"
          rows={2}
          maxLength={1000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </div>
      {sending.kind === "failed" && (
        <p className="err" role="alert">
          {sending.why}
        </p>
      )}
      <p className="ed-refused-acts">
        <button type="button" className="btn" disabled={sending.kind === "sending"} onClick={send}>
          {sending.kind === "sending" ? text.sending : text.send}
        </button>
        <button
          type="button"
          className="btn btn-quiet"
          onClick={() => (isGivingUp ? room.giveUp() : setGivingUp(true))}
          onBlur={() => setGivingUp(false)}
        >
          {isGivingUp ? text.giveUpForGood : text.giveUp}
        </button>
      </p>
    </section>
  );
}
