import { previewOf } from "../../../domain/meeting/attachments.ts";
import type { AttachmentView } from "../../http/context.ts";
import { fileSize } from "../../i18n/file-size.ts";
import { useLocale, useText } from "../use-text.ts";

/** Where an item's attachments are: `/meetings/<id>/items/<id>/attachments`. */
export const attachmentsPath = (meetingId: string | undefined, itemId: string): string =>
  `/meetings/${meetingId}/items/${itemId}/attachments`;

interface Props {
  readonly attachment: AttachmentView;
  readonly path: string;
}

/** An attachment's title, leading to its file where it has one. What a browser can show opens beside the page. */
export function AttachmentTitle({ attachment: { id, title, file }, path }: Props) {
  if (file === null) return <span>{title}</span>;
  const beside = previewOf(file.mediaType) !== null && ({ target: "_blank", rel: "noopener" } as const);
  return (
    <a href={`${path}/${id}`} {...beside}>
      {title}
    </a>
  );
}

/** "PDF, 1,2 MB". */
export function FileFacts({ attachment: { file } }: Pick<Props, "attachment">) {
  const text = useText();
  const locale = useLocale();
  return (
    <span className="cap muted num" lang={locale}>
      {file === null
        ? text.attachments.noFile
        : `${text.attachments.kinds[file.mediaType] ?? file.mediaType}, ${fileSize(file.size, locale)}`}
    </span>
  );
}

/** The file shown where its title stands, for what a browser can show. Nothing is fetched before it is opened. */
export function AttachmentPreview({ attachment: { id, title, file }, path }: Props) {
  const text = useText();
  const locale = useLocale();
  const kind = file === null ? null : previewOf(file.mediaType);
  if (kind === null) return null;
  return (
    <details className="file-preview" lang={locale}>
      <summary>
        {text.attachments.preview}
        <span className="vh">: {title}</span>
      </summary>
      {kind === "image" ? (
        <img src={`${path}/${id}`} alt={text.attachments.previewOf(title)} loading="lazy" decoding="async" />
      ) : (
        <iframe src={`${path}/${id}`} title={text.attachments.previewOf(title)} loading="lazy" />
      )}
    </details>
  );
}
