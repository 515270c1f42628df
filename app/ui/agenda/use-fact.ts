import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { PlaceAnswer } from "../../http/answer-in-place.ts";
import type { UnsavedWork } from "../leaving/unsaved-work.ts";
import { useUnsavedWork } from "../leaving/use-unsaved-work.ts";

type Refused = Extract<PlaceAnswer, { outcome: "refused" }>;

/** What is true of one field: nothing open, on its way, not saved and why, or changed by someone else meanwhile. */
export type FactState =
  | { readonly kind: "settled" }
  | { readonly kind: "pending" }
  | { readonly kind: "failed" }
  | { readonly kind: "refused"; readonly answer: Refused }
  | { readonly kind: "conflict"; readonly now: string; readonly mine: string };

export interface Fact {
  readonly value: string;
  readonly state: FactState;
  /** The person writes. */
  readonly write: (value: string) => void;
  /** Saves what was written, or `value`; nothing happens when nothing was. */
  readonly save: (value?: string) => void;
  /** Lets go of what was written: the field shows what is saved. */
  readonly letGo: () => void;
  /** Of two values, the person's own. */
  readonly insist: () => void;
}

interface Draft {
  readonly value: string;
  /** What the field said when writing began. */
  readonly from: string;
}

/**
 * One field that is saved by itself. Until someone writes in it, it follows what is saved; what they write remembers from
 * which value it was begun, so that nobody's change is overwritten unseen (rule G5).
 */
export function useFact(
  action: string,
  fields: Readonly<Record<string, string>>,
  saved: string,
  /** What the person knows the field by. */
  name: string,
): Fact {
  const fetcher = useFetcher<PlaceAnswer>();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [settled, setSettled] = useState<PlaceAnswer>();
  const sent = useRef<string | null>(null);
  const isAnotherWaiting = useRef(false);
  const isPending = fetcher.state !== "idle";
  const answer = isPending || fetcher.data === settled ? undefined : fetcher.data;

  const submit = (value: string, from: string) => {
    sent.current = value;
    isAnotherWaiting.current = false;
    setDraft({ value, from });
    fetcher.submit({ ...fields, from, to: value }, { method: "post", action });
  };
  const latest = useRef({ draft, saved, submit });
  latest.current = { draft, saved, submit };

  useEffect(() => {
    if (answer?.outcome !== "done") return;
    const { draft: written, saved: from, submit: again } = latest.current;
    setSettled(answer);
    if (written === null || written.value === sent.current) setDraft(null);
    // Whoever has gone on writing goes on from what is saved now.
    else if (isAnotherWaiting.current) again(written.value, from);
    else setDraft({ ...written, from });
  }, [answer]);

  const save = (chosen?: string) => {
    const value = chosen ?? draft?.value;
    if (value === undefined) return;
    if (isPending) {
      isAnotherWaiting.current = value !== sent.current;
      setDraft((before) => ({ value, from: before?.from ?? saved }));
    } else if (value === saved) setDraft(null);
    else if (chosen !== undefined || draft?.from === saved) submit(value, saved);
  };
  const state = stateOf(draft, saved, isPending, answer);
  useUnsavedWork(draft === null ? null : { what: "text", state: workStateOf(state), name, save });

  return {
    value: draft?.value ?? saved,
    state,
    write: (value) => setDraft((before) => ({ value, from: before?.from ?? saved })),
    save,
    letGo: () => {
      setSettled(fetcher.data);
      setDraft(null);
    },
    insist: () => {
      if (draft !== null) submit(draft.value, draft.from === saved ? (nowOf(answer) ?? saved) : saved);
    },
  };
}

function stateOf(draft: Draft | null, saved: string, isPending: boolean, answer: PlaceAnswer | undefined): FactState {
  if (isPending) return { kind: "pending" };
  if (draft === null || answer?.outcome === "done") return { kind: "settled" };
  const now = draft.from === saved ? nowOf(answer) : saved;
  if (now !== undefined && now !== draft.value) return { kind: "conflict", now, mine: draft.value };
  if (answer?.outcome === "refused") return { kind: "refused", answer };
  return answer?.outcome === "failed" ? { kind: "failed" } : { kind: "settled" };
}

function workStateOf({ kind }: FactState): UnsavedWork["state"] {
  if (kind === "pending") return "saving";
  return kind === "settled" ? "written" : "open";
}

const nowOf = (answer: PlaceAnswer | undefined): string | undefined =>
  answer?.outcome === "refused" && answer.refusal === "changed-meanwhile" ? answer.now : undefined;
