import { Upload } from "lucide-react";
import { type DragEvent, useId, useState } from "react";
import { acceptedEndings, attachmentBounds } from "../../../domain/meeting/attachments.ts";
import { useHydrated } from "../use-hydrated.ts";
import { useText } from "../use-text.ts";
import { UploadLine } from "./upload-line.tsx";
import { useUploads } from "./use-uploads.ts";

/** Adds files: chosen or dragged here, each with its progress. Without scripts it is a form like any other. */
export function UploadForm({ path }: { path: string }) {
  const text = useText();
  const id = useId();
  const isHydrated = useHydrated();
  const { uploads, lastAdded, add, retry, dismiss } = useUploads(`${path}/upload`);
  const [isOver, setIsOver] = useState(false);
  const drag = (event: DragEvent, over: boolean) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setIsOver(over);
  };
  return (
    <form
      className={isOver ? "upload over" : "upload"}
      method="post"
      encType="multipart/form-data"
      action={path}
      onDragEnter={(event) => drag(event, true)}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, event.currentTarget.contains(event.relatedTarget as Node | null))}
      onDrop={(event) => {
        drag(event, false);
        add(event.dataTransfer.files);
      }}
    >
      <div className="upload-choose">
        <input
          className={isHydrated ? "vh" : "input"}
          id={id}
          name="file"
          type="file"
          multiple
          accept={acceptedEndings}
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => {
            add(currentTarget.files ?? []);
            currentTarget.value = "";
          }}
        />
        <label className="btn" htmlFor={id}>
          <Upload className="ic" />
          {text.attachments.choose}
        </label>
        {isHydrated && <span className="muted">{text.attachments.drop}</span>}
        <noscript>
          <button type="submit" className="btn">
            {text.attachments.send}
          </button>
        </noscript>
      </div>
      <p className="hint" id={`${id}-hint`}>
        {text.attachments.accepted(attachmentBounds.bytes / 1_048_576, attachmentBounds.bytesPerItem / 1_048_576)}
      </p>
      {uploads.length > 0 && (
        <ul className="uploads" aria-label={text.attachments.uploads}>
          {uploads.map((upload) => (
            <UploadLine key={upload.id} upload={upload} retry={retry} dismiss={dismiss} />
          ))}
        </ul>
      )}
      <p className="vh" role="status">
        {lastAdded !== null && `${text.attachments.added}: ${lastAdded}`}
      </p>
    </form>
  );
}
