import { useCallback, useEffect, useRef, useState } from "react";
import { attachmentBounds, cleanFileName, typeOfName } from "../../../domain/meeting/attachments.ts";
import { isRefusal, Refusal } from "../../../domain/refusal.ts";
import { useUnsavedWork } from "../leaving/use-unsaved-work.ts";
import { useCalmRevalidation } from "../use-calm-revalidation.ts";
import { type SendOutcome, sendFile } from "./send-file.ts";

/** One file on its way, or why it did not get there. */
export interface Upload {
  readonly id: number;
  readonly file: File;
  readonly state:
    | { readonly kind: "waiting" }
    /** From 0 to 1; at 1 the server looks at it. */
    | { readonly kind: "sending"; readonly fraction: number }
    | Exclude<SendOutcome, { kind: "added" }>;
}

export interface Uploads {
  readonly uploads: readonly Upload[];
  /** Name of the file that was added last, to be said aloud. */
  readonly lastAdded: string | null;
  readonly add: (files: Iterable<File>) => void;
  readonly retry: (id: number) => void;
  /** Breaks it off, or takes the message away. */
  readonly dismiss: (id: number) => void;
}

/** Files are sent one after the other, so that each gets there as soon as it can. What was added leaves the list. */
export function useUploads(address: string): Uploads {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [lastAdded, setLastAdded] = useState<string | null>(null);
  const revalidate = useCalmRevalidation();
  const nextId = useRef(0);
  const sending = useRef<{ readonly id: number; readonly cancel: () => void } | null>(null);

  const tell = useCallback((id: number, state: Upload["state"]) => {
    setUploads((all) => all.map((each) => (each.id === id ? { ...each, state } : each)));
  }, []);
  const forget = useCallback((id: number) => setUploads((all) => all.filter((each) => each.id !== id)), []);

  useEffect(() => {
    const next = uploads.find(({ state }) => state.kind === "waiting");
    if (next === undefined || sending.current !== null) return;
    const { id, file } = next;
    const { outcome, cancel } = sendFile(address, file, (fraction) => tell(id, { kind: "sending", fraction }));
    sending.current = { id, cancel };
    tell(id, { kind: "sending", fraction: 0 });
    void outcome.then((became) => {
      sending.current = null;
      if (became.kind !== "added") return tell(id, became);
      forget(id);
      setLastAdded(file.name);
      revalidate();
    });
  }, [uploads, address, tell, forget, revalidate]);

  const underWay = uploads.filter(({ state }) => state.kind === "waiting" || state.kind === "sending");
  const name = underWay.map(({ file }) => file.name).join(", ");
  useUnsavedWork(underWay.length > 0 ? { what: "upload", state: "open", name } : null);
  // Whoever leaves the item all the same breaks off what is under way: nothing of it is stored.
  useEffect(() => () => sending.current?.cancel(), []);

  return {
    uploads,
    lastAdded,
    add: (files) => {
      const added = [...files].map((file): Upload => {
        nextId.current += 1;
        return { id: nextId.current, file, state: refusalOf(file) ?? { kind: "waiting" } };
      });
      setUploads((all) => [...all, ...added]);
    },
    retry: (id) => tell(id, { kind: "waiting" }),
    dismiss: (id) => {
      if (sending.current?.id === id) sending.current.cancel();
      forget(id);
    },
  };
}

/** What can be told without sending it. The server looks again, and closer. */
function refusalOf({ name, size }: File): Upload["state"] | null {
  try {
    typeOfName(cleanFileName(name));
    if (size === 0) throw new Refusal("attachment-empty");
    const most = attachmentBounds.bytes;
    if (size > most) throw new Refusal("attachment-too-large", { maxMegabytes: most / 1_048_576 });
    return null;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { kind: "refused", refusal: error.refusal, facts: error.facts };
  }
}
