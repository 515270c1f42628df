import { previewOf } from "../../domain/meeting/attachments.ts";
import { noStore } from "./answers.ts";
import type { FetchedAttachment } from "./context.ts";
import { dispositionOf } from "./disposition.ts";

/**
 * A stored file as an answer: shown in the page where that is safe, else saved by the browser; in part where the request
 * names one range of bytes (RFC 9110, 14).
 */
export function fileAnswer(request: Request, { fileName, mediaType, size, sha256, read }: FetchedAttachment): Response {
  const isShown = previewOf(mediaType) !== null;
  const isHead = request.method === "HEAD";
  const etag = `"${sha256}"`;
  const headers = {
    ...noStore,
    "Content-Type": mediaType.startsWith("text/") ? `${mediaType}; charset=utf-8` : mediaType,
    "Content-Disposition": dispositionOf(isShown ? "inline" : "attachment", fileName),
    "X-Content-Type-Options": "nosniff",
    "Accept-Ranges": "bytes",
    ETag: etag,
  };
  const mayBePart = [null, etag].includes(request.headers.get("If-Range"));
  const range = mayBePart ? rangeOf(request.headers.get("Range"), size) : null;
  if (range === "none") {
    return new Response(null, { status: 416, headers: { ...headers, "Content-Range": `bytes */${size}` } });
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  return new Response(isHead ? null : read({ start, end }), {
    status: range === null ? 200 : 206,
    headers: {
      ...headers,
      "Content-Length": String(end - start + 1),
      ...(range !== null && { "Content-Range": `bytes ${start}-${end}/${size}` }),
    },
  });
}

/** One range of bytes, both ends included; null for all of them, "none" for a range that there is not. */
export function rangeOf(header: string | null, size: number): { start: number; end: number } | "none" | null {
  const [, from = "", to = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (from === "" && to === "") return null;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== "" && to !== "" && Number(to) < start) return null;
  return start >= size || start > end ? "none" : { start, end };
}
