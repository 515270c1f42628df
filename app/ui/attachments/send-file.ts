import type { RefusalCode, RefusalFacts } from "../../../domain/refusal.ts";
import { isRefusal } from "../../../domain/refusal.ts";

/** What became of a file that was sent. */
export type SendOutcome =
  | { readonly kind: "added" }
  | { readonly kind: "refused"; readonly refusal: RefusalCode; readonly facts: RefusalFacts }
  /** No answer, or none that says why. */
  | { readonly kind: "failed" };

/** Sends one file as a form does, and tells how many of its bytes are under way. Never rejects. */
export function sendFile(
  address: string,
  file: File,
  onProgress: (fraction: number) => void,
): { readonly outcome: Promise<SendOutcome>; readonly cancel: () => void } {
  // `fetch` can't tell how much of a body it has sent.
  const request = new XMLHttpRequest();
  const outcome = new Promise<SendOutcome>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => resolve(readAnswer(request));
    for (const event of ["error", "abort", "timeout"]) {
      request.addEventListener(event, () => resolve({ kind: "failed" }));
    }
  });
  const form = new FormData();
  form.append("file", file);
  request.open("POST", address);
  request.setRequestHeader("Accept", "application/json");
  request.send(form);
  return { outcome, cancel: () => request.abort() };
}

function readAnswer({ status, responseText }: XMLHttpRequest): SendOutcome {
  if (status === 200) return { kind: "added" };
  try {
    const answer: unknown = JSON.parse(responseText);
    if (isRefusal(answer)) return { kind: "refused", refusal: answer.refusal, facts: answer.facts };
  } catch {
    // Not an answer of ours.
  }
  return { kind: "failed" };
}
