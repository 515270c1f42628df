import { Link } from "@remix-run/react";
import { FileDown, X } from "lucide-react";
import { useRef, useState } from "react";
import type { MeetingView } from "../../http/context.ts";
import { useHydrated } from "../use-hydrated.ts";
import { useText } from "../use-text.ts";
import { ExportForm } from "./export-form.tsx";
import { ExportProgress } from "./export-progress.tsx";
import { useExport } from "./use-export.ts";

/** Asks for the minutes as a PDF: a dialog, or without scripts a page of its own. */
export function ExportButton({ meeting }: { meeting: MeetingView }) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const isHydrated = useHydrated();
  if (!meeting.mayExportPublic && !meeting.mayExportFull) return null;
  if (meeting.items.length === 0) return null;
  const label = (
    <>
      <FileDown className="ic" />
      <span>{text.export.open}</span>
    </>
  );
  if (!isHydrated) {
    return (
      <Link className="btn export-open" to={`/meetings/${meeting.id}/export`}>
        {label}
      </Link>
    );
  }
  const open = () => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" className="btn export-open" onClick={open}>
        {label}
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby="export-h" onClose={() => setOpen(false)}>
        <div className="dialog-b">
          <div className="dialog-h">
            <h2 id="export-h">{text.export.title}</h2>
            <button
              type="button"
              className="btn btn-icon"
              aria-label={text.close}
              onClick={() => dialog.current?.close()}
            >
              <X className="ic" />
            </button>
          </div>
          {isOpen && <ExportSteps meeting={meeting} />}
        </div>
      </dialog>
    </>
  );
}

function ExportSteps({ meeting }: { meeting: MeetingView }) {
  const { view, refusal, start, reset } = useExport(meeting.id);
  if (view !== null) return <ExportProgress view={view} onAgain={reset} />;
  return <ExportForm meeting={meeting} refusal={refusal} onChoose={start} />;
}
