import { useEffect, useState } from "react";
import type { ExportView } from "../../http/context.ts";

/** An export as it is now, told by the server for as long as it runs. */
export function useWatchedExport(first: ExportView | null): ExportView | null {
  const [latest, setLatest] = useState<ExportView | null>(null);
  const view = latest !== null && latest.id === first?.id ? latest : first;
  const runningId = view?.state === "running" ? view.id : null;

  useEffect(() => {
    if (runningId === null) return;
    const source = new EventSource(`/exports/${runningId}/events`);
    source.onmessage = ({ data }) => setLatest(JSON.parse(data) as ExportView);
    return () => source.close();
  }, [runningId]);

  return view;
}
