import { CircleAlert, X } from "lucide-react";
import type { RefusalCode } from "../../../domain/refusal.ts";
import { refusalSentence } from "../../../domain/refusal-sentences.ts";
import { useLocale, useText } from "../use-text.ts";
import type { Upload, Uploads } from "./use-uploads.ts";

/** A file on its way: how far it is, or why it did not get there and what can be done. */
export function UploadLine({
  upload: { id, file, state },
  retry,
  dismiss,
}: { upload: Upload } & Pick<Uploads, "retry" | "dismiss">) {
  const text = useText();
  const locale = useLocale();
  const words = text.attachments;
  const isUnderWay = state.kind === "waiting" || state.kind === "sending";
  const stop = isUnderWay ? words.cancel(file.name) : words.dismiss(file.name);
  return (
    <li>
      <span className="upload-name" lang="da">
        {file.name}
      </span>
      <button type="button" className="btn btn-icon" aria-label={stop} title={stop} onClick={() => dismiss(id)}>
        <X className="ic" />
      </button>
      {isUnderWay ? (
        <div className="progress">
          <progress
            max={1}
            value={state.kind === "sending" ? state.fraction : 0}
            aria-label={words.sendingOf(file.name)}
          />
          <span className="cap muted num">{wordOf(state, words)}</span>
        </div>
      ) : (
        <div className="upload-failed">
          <p className="err" role="alert">
            <CircleAlert className="ic" />
            <span>{state.kind === "refused" ? refusalSentence(state, locale) : words.noAnswer}</span>
          </p>
          {!(state.kind === "refused" && lasting.includes(state.refusal)) && (
            <button type="button" className="btn" onClick={() => retry(id)}>
              {words.retry}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

/** What the same file will be refused for again. */
const lasting: readonly RefusalCode[] = [
  "attachment-empty",
  "attachment-too-large",
  "attachment-type-differs",
  "attachment-type-refused",
];

function wordOf(
  state: Extract<Upload["state"], { kind: "waiting" | "sending" }>,
  words: ReturnType<typeof useText>["attachments"],
): string {
  if (state.kind === "waiting") return words.waiting;
  return state.fraction < 1 ? words.sending(Math.floor(state.fraction * 100)) : words.checking;
}
