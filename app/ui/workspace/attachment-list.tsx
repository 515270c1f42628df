import { Paperclip } from "lucide-react";
import type { ItemContent } from "../../http/context.ts";
import { keyed } from "../keyed.ts";
import { useText } from "../use-text.ts";

/** The attachments at the end of the item, as the minutes list them. */
export function AttachmentList({ attachments }: Pick<ItemContent, "attachments">) {
  const text = useText();
  if (attachments.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="bilag-h">
      <h3 id="bilag-h">{text.meeting.attachmentsTitle}</h3>
      <AttachmentTitles attachments={attachments} />
    </section>
  );
}

/** Their titles. Files are not stored yet, so there is nothing to open. */
export function AttachmentTitles({ attachments }: Pick<ItemContent, "attachments">) {
  return (
    <ul className="files" lang="da">
      {keyed(attachments, ({ title }) => title).map(({ key, value: { title } }) => (
        <li key={key}>
          <Paperclip className="ic" />
          <span>{title}</span>
        </li>
      ))}
    </ul>
  );
}
