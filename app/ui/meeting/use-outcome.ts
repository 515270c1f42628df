import { useEffect, useRef, useState } from "react";
import type { Outcome } from "../../../domain/minutes/outcome.ts";
import type { ItemMinutesView } from "../../http/context.ts";
import { useText } from "../use-text.ts";
import { useSend } from "./use-send.ts";

/** So long after the last choice it is sent: arrow keys pass over what they do not mean, and a name is typed to its end. */
const pauseMs = { choosing: 300, typing: 900 };

interface OwnChoice {
  readonly outcome: Outcome | null;
  /** The version that it became; null until it is saved. */
  readonly savedAs: number | null;
}

/**
 * An item's outcome as it is being chosen. What is chosen here shows at once and is sent after a pause; what others choose
 * shows when nothing of one's own is under way. `meanwhile` says that someone else was first.
 */
export function useOutcome(address: string, { outcome, outcomeVersion, outcomeBy }: ItemMinutesView) {
  const text = useText().session.outcome;
  const { send, state } = useSend(address);
  const [own, setOwn] = useState<OwnChoice | null>(null);
  const [wasSecond, setWasSecond] = useState(false);
  const newest = useRef(outcomeVersion);
  newest.current = Math.max(newest.current, outcomeVersion);
  const latest = useRef(own);
  latest.current = own;
  const earlier = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    if (own === null || own.savedAs !== null || isIncomplete(own.outcome)) return;
    const submit = async () => {
      if (latest.current !== own) return;
      const version = newest.current;
      const result = await send(fieldsOf(own.outcome, version));
      const isSecond = result.kind === "failed" && result.refusal === "changed-meanwhile";
      setWasSecond(isSecond);
      if (result.kind === "idle") newest.current = Math.max(newest.current, version + 1);
      const after = result.kind === "idle" ? { ...own, savedAs: version + 1 } : isSecond ? null : own;
      setOwn((now) => (now === own ? after : now));
    };
    const pause = own.outcome?.kind === "referred" ? pauseMs.typing : pauseMs.choosing;
    const timer = setTimeout(() => {
      earlier.current = earlier.current.then(submit);
    }, pause);
    return () => clearTimeout(timer);
  }, [own, send]);

  // The page's own data has caught up.
  useEffect(() => {
    setOwn((now) => (now !== null && now.savedAs !== null && now.savedAs <= outcomeVersion ? null : now));
  }, [outcomeVersion]);

  const isPending = own !== null && own.savedAs === null && !isIncomplete(own.outcome) && state.kind !== "failed";
  return {
    chosen: own === null ? outcome : own.outcome,
    choose: (next: Outcome | null) => {
      setWasSecond(false);
      setOwn({ outcome: next, savedAs: null });
    },
    state: isPending ? ({ kind: "sending" } as const) : state,
    meanwhile: wasSecond
      ? text.meanwhile(outcomeBy?.name ?? text.someone, outcome === null ? text.none : text.kinds[outcome.kind])
      : null,
  };
}

const isIncomplete = (outcome: Outcome | null) => outcome?.kind === "referred" && outcome.to.trim() === "";

function fieldsOf(outcome: Outcome | null, version: number): URLSearchParams {
  return new URLSearchParams({
    intent: "decide",
    version: String(version),
    kind: outcome?.kind ?? "",
    meetingId: outcome?.kind === "postponed" ? (outcome.meetingId ?? "") : "",
    referredTo: outcome?.kind === "referred" ? outcome.to : "",
  });
}
