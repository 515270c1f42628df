import { useParams } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { ItemContent } from "../../http/context.ts";
import { useText } from "../use-text.ts";
import { attachmentsPath } from "./attachment-file.tsx";
import { AttachmentRow } from "./attachment-row.tsx";
import { UploadForm } from "./upload-form.tsx";

/** The attachments for whoever may change them: named, put in order, taken off, and more of them added. */
export function AttachmentEditor({
  attachments,
  itemId,
  action,
}: Pick<ItemContent, "attachments"> & {
  itemId: string;
  /** Where changes of one are sent. */
  action: string;
}) {
  const text = useText();
  const path = attachmentsPath(useParams().meetingId, itemId);
  const list = useRef<HTMLOListElement>(null);
  const empty = useRef<HTMLParagraphElement>(null);
  const [movedId, setMovedId] = useState<string | null>(null);
  const count = useRef(attachments.length);
  useEffect(() => {
    // The button that removed the last focused line has gone with it.
    const isFewer = attachments.length < count.current;
    count.current = attachments.length;
    if (isFewer && document.activeElement === document.body) (list.current ?? empty.current)?.focus();
  }, [attachments.length]);
  const place = attachments.findIndex(({ id }) => id === movedId);
  return (
    <>
      {attachments.length === 0 ? (
        <p className="muted" ref={empty} tabIndex={-1}>
          {text.attachments.emptyEditable}
        </p>
      ) : (
        <ol className="edit-list attachment-rows" ref={list} tabIndex={-1} aria-labelledby="bilag-ret">
          {attachments.map((attachment, index) => (
            <AttachmentRow
              key={attachment.id}
              attachment={attachment}
              number={index + 1}
              beforeUp={attachments[index - 1]?.id ?? null}
              beforeDown={attachments[index + 1] === undefined ? null : (attachments[index + 2]?.id ?? "")}
              path={path}
              action={action}
              onMoved={setMovedId}
            />
          ))}
        </ol>
      )}
      <p className="vh" role="status">
        {place >= 0 && text.attachments.moved(attachments[place]?.title ?? "", place + 1, attachments.length)}
      </p>
      <UploadForm path={path} />
    </>
  );
}
