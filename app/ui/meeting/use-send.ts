import { useRevalidator } from "@remix-run/react";
import { useCallback, useRef, useState } from "react";
import { isRefusal, type RefusalCode } from "../../../domain/refusal.ts";
import { refusalSentence } from "../../../domain/refusal-sentences.ts";
import { useLocale, useText } from "../use-text.ts";

/** How far something that was sent has come. `sentence` says why it was not done. */
export type SendState =
  | { readonly kind: "idle" }
  | { readonly kind: "sending" }
  | { readonly kind: "failed"; readonly refusal: RefusalCode | null; readonly sentence: string };

const idle: SendState = { kind: "idle" };

/**
 * Sends forms without leaving the page, and fetches the page's data anew: also after a refusal, which may mean that someone
 * else was first. A server that is away takes nothing on the page with it.
 */
export function useSend(address: string) {
  const locale = useLocale();
  const { failed } = useText().session;
  const { revalidate } = useRevalidator();
  const [state, setState] = useState(idle);
  const latest = useRef(0);

  const send = useCallback(
    async (form: FormData | URLSearchParams): Promise<SendState> => {
      latest.current += 1;
      const turn = latest.current;
      setState({ kind: "sending" });
      const body = form instanceof FormData ? new URLSearchParams([...form].map(([k, v]) => [k, String(v)])) : form;
      const options = { method: "POST", headers: { Accept: "application/json" }, body };
      const response = await fetch(address, options).catch(() => null);
      const answer: unknown = await response?.json().catch(() => null);
      const refusal = isRefusal(answer) ? answer : null;
      const result: SendState = response?.ok
        ? idle
        : {
            kind: "failed",
            refusal: refusal?.refusal ?? null,
            sentence: refusal === null ? failed : refusalSentence(refusal, locale),
          };
      if (turn === latest.current) setState(result);
      if (response !== null) revalidate();
      return result;
    },
    [address, failed, locale, revalidate],
  );
  return { send, state };
}
