import { Check, Lock, TriangleAlert } from "lucide-react";
import { stages } from "../../../domain/meeting/stage.ts";
import { StageBadge } from "../stage-badge.tsx";
import { Block } from "./block.tsx";

export function BadgeBlocks() {
  return (
    <Block name="Badges">
      <span className="badge">Plain</span>
      <span className="badge live">
        <i className="dot" />
        Now
      </span>
      <span className="badge ok">
        <Check className="ic" />
        Ready
      </span>
      <span className="badge warn">
        <TriangleAlert className="ic" />
        Lacks something
      </span>
      <span className="badge closed">
        <Lock className="ic" />
        Closed item
      </span>
    </Block>
  );
}

export function StageBlocks() {
  return (
    <Block name="Stages of a meeting">
      {[...stages, "cancelled" as const].map((stage) => (
        <StageBadge key={stage} stage={stage} />
      ))}
    </Block>
  );
}
