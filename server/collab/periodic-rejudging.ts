import type { CollabLog } from "./collab-options.ts";
import type { CollabTuning } from "./tuning.ts";

/**
 * Judges everybody again from time to time: nobody tells when a session runs out, or when another process has changed
 * who may do what. Gives the function that stops it.
 */
export function rejudgePeriodically(
  rejudge: () => Promise<void>,
  { after, rejudgeMs }: Pick<CollabTuning, "after" | "rejudgeMs">,
  log: CollabLog,
): () => void {
  let cancel = () => {};
  let isStopped = false;
  const wait = () => {
    if (isStopped) return;
    cancel = after(rejudgeMs, () => {
      rejudge()
        .catch((err: unknown) => log.error({ err }, "connections not judged again"))
        .finally(wait);
    });
  };
  wait();
  return () => {
    isStopped = true;
    cancel();
  };
}
