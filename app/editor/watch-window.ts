/** What a room wants to know of the browser window, and does about it. */
export interface WindowConcerns {
  hasUnsaved(): boolean;
  isLive(): boolean;
  /** Drops the connection and makes a new one at once. */
  retry(): void;
  /** The page may be gone for good. */
  leave(): void;
}

/** Warns whoever leaves with changes that would be lost, and follows the network's coming and going. Returns what stops it. */
export function watchWindow({ hasUnsaved, isLive, retry, leave }: WindowConcerns): () => void {
  const warn = (event: BeforeUnloadEvent) => {
    if (hasUnsaved()) event.preventDefault();
  };
  const retryUnlessLive = () => {
    if (!isLive()) retry();
  };
  window.addEventListener("beforeunload", warn);
  window.addEventListener("pagehide", leave);
  // A dead network leaves a socket open for half a minute, and one that is connecting through it for longer. Trying at
  // once tells the truth both ways: a server on this very machine is still there.
  window.addEventListener("offline", retry);
  window.addEventListener("online", retryUnlessLive);
  return () => {
    window.removeEventListener("beforeunload", warn);
    window.removeEventListener("pagehide", leave);
    window.removeEventListener("offline", retry);
    window.removeEventListener("online", retryUnlessLive);
  };
}
