/** What a page tells the service worker. It answers on the port that comes along, if one does, when it is done. */
export interface ToWorker {
  /** `keep`: copies of these pages, fetched anew. `forget`: every kept page. */
  readonly kind: "keep" | "forget";
  readonly paths?: readonly string[];
}

/** Registers the worker; nothing where the browser has none, as over plain HTTP, or where Vite serves. */
export async function startWorker(): Promise<void> {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
  // A browser may be told to have none, and then goes on without.
  await navigator.serviceWorker.register("/service-worker.js", { updateViaCache: "none" }).catch(() => {});
}

/** Tells the worker as soon as there is one. */
export async function tellWorker(message: ToWorker): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(message);
}

/** Tells the worker, if there is one already, and waits until it is done. */
export async function askWorker(message: ToWorker): Promise<void> {
  const active = "serviceWorker" in navigator ? (await navigator.serviceWorker.getRegistration())?.active : null;
  if (!active) return;
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    active.postMessage(message, [port2]);
  });
}
