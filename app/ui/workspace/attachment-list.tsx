import { useParams } from "@remix-run/react";
import { FileText, Image, Paperclip } from "lucide-react";
import { previewOf } from "../../../domain/meeting/attachments.ts";
import type { AttachmentView, ItemContent } from "../../http/context.ts";
import { AttachmentPreview, AttachmentTitle, attachmentsPath, FileFacts } from "../attachments/attachment-file.tsx";
import { useText } from "../use-text.ts";

interface Props extends Pick<ItemContent, "attachments"> {
  readonly itemId: string;
}

/** The attachments at the end of the item, as the minutes list them, each to be opened or shown in its place. */
export function AttachmentList({ attachments, itemId }: Props) {
  const text = useText();
  const path = attachmentsPath(useParams().meetingId, itemId);
  if (attachments.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="bilag-h">
      <h3 id="bilag-h">{text.meeting.attachmentsTitle}</h3>
      <ul className="files" lang="da">
        {attachments.map((attachment) => (
          <li key={attachment.id}>
            <FileIcon attachment={attachment} />
            <span className="file-line">
              <AttachmentTitle attachment={attachment} path={path} />
              {attachment.file !== null && <FileFacts attachment={attachment} />}
            </span>
            <AttachmentPreview attachment={attachment} path={path} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The attachments beside the paper: titles and files, without showing them. */
export function AttachmentTitles({ attachments, itemId }: Props) {
  const path = attachmentsPath(useParams().meetingId, itemId);
  return (
    <ul className="files" lang="da">
      {attachments.map((attachment) => (
        <li key={attachment.id}>
          <FileIcon attachment={attachment} />
          <span className="file-line">
            <AttachmentTitle attachment={attachment} path={path} />
            <FileFacts attachment={attachment} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function FileIcon({ attachment: { file } }: { attachment: AttachmentView }) {
  const kind = file === null ? null : previewOf(file.mediaType);
  if (kind === "image") return <Image className="ic" />;
  return kind === "document" ? <FileText className="ic" /> : <Paperclip className="ic" />;
}
