import { CircleAlert } from "lucide-react";
import type { Refusal } from "../../../domain/refusal.ts";
import { refusalSentence } from "../../../domain/refusal-sentences.ts";
import { useLocale } from "../use-text.ts";

export type RefusalData = Pick<Refusal, "refusal" | "facts">;

/** Why what was asked for was not done. Nothing while nothing was refused. */
export function RefusalAlert({ refusal }: { refusal: RefusalData | null }) {
  const locale = useLocale();
  if (refusal === null) return null;
  return (
    <p className="alert" role="alert">
      <CircleAlert className="ic" />
      {refusalSentence(refusal, locale)}
    </p>
  );
}
