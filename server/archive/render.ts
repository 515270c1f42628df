import type { MinutesDocument } from "../../domain/minutes/minutes-document.ts";
import { type RenderOptions, type RenderStep, renderMinutes } from "./render-process.ts";

export { type RenderedMinutes, type RenderOptions, type RenderStep, renderMinutes } from "./render-process.ts";

export interface Renderer {
  /** As {@link renderMinutes}, when it is this document's turn. `onStep` is told how far it is. */
  readonly render: (document: MinutesDocument, onStep?: (step: RenderStep) => void) => Promise<Uint8Array>;
  /** Ends what is under way and takes no more; both fail with an error. */
  readonly close: () => Promise<void>;
}

/** Renders one document at a time: typesetting takes a whole core, and the others are for the people in the meeting. */
export function createRenderer({ timeoutMs }: Pick<RenderOptions, "timeoutMs"> = {}): Renderer {
  const closing = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  return {
    render: async (document, onStep) => {
      const turn = last.then(() =>
        renderMinutes(document, {
          signal: closing.signal,
          ...(onStep && { onProgress: onStep }),
          ...(timeoutMs !== undefined && { timeoutMs }),
        }),
      );
      last = turn.catch(() => {});
      return (await turn).pdf;
    },
    close: async () => {
      closing.abort(new Error("The renderer is closed"));
      await last;
    },
  };
}
