import { useFetcher, useNavigate } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { refusalSentence } from "../../../domain/refusal-sentences.ts";
import type { PlaceAnswer } from "../../http/answer-in-place.ts";
import { useLocale, useText } from "../use-text.ts";

/** A form whose answer is told beside it: whether it is on its way, and in words why it did not come about. */
export function usePlaceForm(key?: string) {
  const text = useText();
  const locale = useLocale();
  const fetcher = useFetcher<PlaceAnswer>(key === undefined ? {} : { key });
  const isPending = fetcher.state !== "idle";
  const answer = isPending ? undefined : fetcher.data;
  const goTo = answer?.outcome === "done" ? answer.goTo : undefined;
  const navigate = useNavigate();
  const latestNavigate = useRef(navigate);
  latestNavigate.current = navigate;
  useEffect(() => {
    if (goTo !== undefined) latestNavigate.current(goTo);
  }, [goTo]);
  const refused = answer?.outcome === "refused" ? answer : null;
  const sentence =
    refused?.refusal === "input-invalid" ? text.agenda.invalid : refused && refusalSentence(refused, locale);
  return {
    fetcher,
    isPending,
    isDone: answer?.outcome === "done",
    /** Why not; null while there is nothing to tell. */
    trouble: sentence ?? (answer?.outcome === "failed" ? text.agenda.notSaved : null),
  };
}
