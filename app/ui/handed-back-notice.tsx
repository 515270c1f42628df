import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { copyWords } from "../editor/copy-words.ts";
import { type HandedBack, useHandedBack } from "../offline/handed-back.ts";
import { useText } from "./use-text.ts";

/**
 * On whatever page its author is: what they wrote that could not be saved, to copy or to discard. The words themselves are
 * not shown, since whoever passes by may not read what the item is about. Nothing for anybody else.
 */
export function HandedBackNotice({ personId }: { personId: string }) {
  const own = useHandedBack().filter((room) => room.personId === personId && room.refusal !== "log-in-required");
  return own.length > 0 && <Notice rooms={own} />;
}

function Notice({ rooms }: { rooms: readonly HandedBack[] }) {
  const text = useText().handedBack;
  const [copied, setCopied] = useState<boolean | null>(null);
  const [isDiscarding, setDiscarding] = useState(false);
  const changes = rooms.reduce((sum, room) => sum + room.changes, 0);
  const words = rooms.flatMap((room) => (room.words === "" ? [] : [room.words])).join("\n\n");
  const discard = () => {
    for (const { giveUp } of rooms) giveUp();
  };
  return (
    <section className="handed-back" role="alert" aria-label={text.title}>
      <TriangleAlert className="ic" aria-hidden="true" />
      <div>
        <p>
          <b>
            {rooms.every(({ refusal }) => refusal === "room-unknown") ? text.shutOut(changes) : text.notSaved(changes)}
          </b>{" "}
          {words === "" ? text.withoutWords : text.hereAlone}
        </p>
        <p className="acts">
          {words !== "" && (
            <button type="button" className="btn" onClick={async () => setCopied(await copyWords(words))}>
              {text.copy}
            </button>
          )}
          <button
            type="button"
            className="btn btn-quiet"
            onClick={() => (isDiscarding || words === "" ? discard() : setDiscarding(true))}
            onBlur={() => setDiscarding(false)}
          >
            {words === "" ? text.understood : isDiscarding ? text.discardForGood : text.discard}
          </button>
          <span role="status">{copied !== null && (copied ? text.copied : text.copyFailed)}</span>
        </p>
      </div>
    </section>
  );
}
