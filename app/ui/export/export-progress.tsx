import { CircleAlert, FileDown } from "lucide-react";
import type { ReactNode } from "react";
import type { ExportView } from "../../http/context.ts";
import { useText } from "../use-text.ts";

/** How far the PDF is; at the end, the file. */
export function ExportProgress({
  view,
  onAgain,
  again,
}: {
  view: ExportView;
  onAgain?: () => void;
  again?: ReactNode;
}) {
  const text = useText();
  if (view.state === "failed") {
    return (
      <>
        <p className="alert" role="alert">
          <CircleAlert className="ic" />
          {text.export.failed}
        </p>
        <div className="acts">
          {again ?? (
            <button type="button" className="btn" onClick={onAgain}>
              {text.export.again}
            </button>
          )}
        </div>
      </>
    );
  }
  const isDone = view.state === "done";
  const step = isDone ? "done" : view.step;
  const percent = Math.round((isDone ? 1 : view.fraction) * 100);
  return (
    <>
      <div className="progress">
        <progress max={100} value={percent} aria-label={text.export.progress} />
        <div className="steps">
          <span role="status">{text.export.steps[step]}</span>
          <span className="num muted" aria-hidden="true">
            {percent} %
          </span>
        </div>
      </div>
      {isDone && (
        <>
          <p className="download muted">{view.fileName}</p>
          <div className="acts">
            <a className="btn btn-primary" href={`/exports/${view.id}/file`} download={view.fileName}>
              <FileDown className="ic" />
              {text.export.download}
            </a>
          </div>
        </>
      )}
    </>
  );
}
