import { useMemo } from "react";
import { isRefusal } from "../../../domain/refusal.ts";
import { refusalSentence } from "../../../domain/refusal-sentences.ts";
import type { FrozenText, LateEditDesk } from "../../editor/late-edit-desk.ts";
import { useLocale, useText } from "../use-text.ts";

/** Hands in what was written too late in an item. */
export function useLateEditDesk(meetingId: string, itemId: string): LateEditDesk {
  const locale = useLocale();
  const { failed } = useText().lateEdits;
  return useMemo(() => {
    const address = `/meetings/${meetingId}/items/${itemId}/late-edits`;
    const ask = async (url: string, options: RequestInit = {}): Promise<unknown> => {
      const response = await fetch(url, { ...options, headers: { Accept: "application/json" } }).catch(() => null);
      const answer: unknown = await response?.json().catch(() => null);
      if (response?.ok) return answer;
      throw new Error(isRefusal(answer) ? refusalSentence(answer, locale) : failed);
    };
    return {
      frozenTexts: async (zone) => (await ask(`${address}?zone=${zone}`)) as readonly FrozenText[],
      send: async (zone, { note, changes }) => {
        const body = new URLSearchParams({ intent: "hand-in", zone, note, changes: JSON.stringify(changes) });
        await ask(address, { method: "POST", body });
      },
    };
  }, [meetingId, itemId, locale, failed]);
}
