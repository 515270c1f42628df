/** The process that renders one PDF and ends; started by `render-process.ts`. */
import { isRefusal } from "../../domain/refusal.ts";
import type { RenderReply, RenderRequest } from "./render-messages.ts";
import { typesetMinutes } from "./typeset-minutes.ts";

const reply = (message: RenderReply) => process.send?.(message);

process.once("message", ({ document }: RenderRequest) => {
  try {
    reply({ kind: "step", step: "typesetting" });
    const minutes = typesetMinutes(document, { onLaidOut: () => reply({ kind: "step", step: "checking" }) });
    reply({ kind: "rendered", minutes });
  } catch (error) {
    if (isRefusal(error)) reply({ kind: "refused", code: error.refusal, facts: error.facts });
    else reply({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});
