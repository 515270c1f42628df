import { useCallback, useState } from "react";
import type { Edition } from "../../../domain/minutes/edition.ts";
import { isRefusal } from "../../../domain/refusal.ts";
import { refusalSentence } from "../../../domain/refusal-sentences.ts";
import type { ExportView } from "../../http/context.ts";
import { useLocale, useText } from "../use-text.ts";
import { useWatchedExport } from "./use-watched-export.ts";

/** Starts an export and follows it. `refusal` is a sentence; `view` is null until one has begun. */
export function useExport(meetingId: string) {
  const text = useText();
  const locale = useLocale();
  const [begun, setBegun] = useState<ExportView | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const view = useWatchedExport(begun);

  const start = useCallback(
    async (edition: Edition) => {
      setRefusal(null);
      try {
        const response = await fetch(`/meetings/${meetingId}/exports`, {
          method: "POST",
          headers: { Accept: "application/json" },
          body: new URLSearchParams({ edition }),
        });
        const answer: unknown = await response.json();
        if (response.ok) setBegun(answer as ExportView);
        else setRefusal(isRefusal(answer) ? refusalSentence(answer, locale) : text.export.failed);
      } catch {
        setRefusal(text.export.failed);
      }
    },
    [meetingId, text, locale],
  );
  const reset = useCallback(() => setBegun(null), []);
  return { view, refusal, start, reset };
}
