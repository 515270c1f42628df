import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { hasReached, type Stage, stages } from "../../../domain/meeting/stage.ts";
import { useText } from "../use-text.ts";

/** Where the meeting is in its life; at the right, the one next action. */
export function StageLine({ stage, children }: { stage: Stage; children?: ReactNode }) {
  const text = useText();
  return (
    <section className="stagebar" aria-label={text.stageLine.label}>
      <ol className="stages">
        {stage === "cancelled" ? (
          <li aria-current="step">
            <b>{text.stages.cancelled}</b>
          </li>
        ) : (
          stages.map((step, index) => <Step key={step} step={step} stage={stage} isFar={isFar(index, stage)} />)
        )}
      </ol>
      <div className="next">{children}</div>
    </section>
  );
}

/** Two or more steps ahead: left out where there is little room. */
const isFar = (index: number, stage: Stage) => stage !== "cancelled" && index > stages.indexOf(stage) + 1;

function Step({ step, stage, isFar }: { step: (typeof stages)[number]; stage: Stage; isFar: boolean }) {
  const text = useText();
  const name = text.stages[step];
  if (step === stage) {
    const isLive = step === "in-session";
    return (
      <li aria-current="step" className={isLive ? "now live" : "now"}>
        <b>
          {isLive && <i className="dot pulse" />}
          {name}
        </b>
      </li>
    );
  }
  if (!hasReached(stage, step)) {
    return (
      <li className={isFar ? "far" : undefined}>
        <span>{name}</span>
      </li>
    );
  }
  return (
    <li className="done">
      <Check className="ic" />
      <span>{name}</span>
      <span className="vh">{text.stageLine.done}</span>
    </li>
  );
}
