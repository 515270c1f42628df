/** What the page notes of typing, in milliseconds. */
export interface Watched {
  /** From each key to the frame after it having been painted. */
  readonly untilPaint: number[];
  /** Event Timing's durations of keydown and beyond, for those of 16 ms and more; in steps of 8. */
  readonly slowEvents: number[];
  /** Tasks that held the page up for 50 ms or more. */
  readonly longTasks: number[];
}

declare global {
  interface Window {
    watched: Watched;
  }
}

/** Runs in the page, before anything else of it; it must name nothing of this module. */
export function watchTyping(): void {
  const watched: Watched = { untilPaint: [], slowEvents: [], longTasks: [] };
  window.watched = watched;
  const afterPaint = new MessageChannel();
  const waiting: number[] = [];
  afterPaint.port1.onmessage = () => {
    const now = performance.now();
    for (const at of waiting.splice(0)) watched.untilPaint.push(now - at);
  };
  window.addEventListener(
    "keydown",
    ({ key, timeStamp }) => {
      if (key.length !== 1) return;
      // A message that is sent in a frame's callback is heard when that frame has been painted.
      requestAnimationFrame(() => {
        waiting.push(timeStamp);
        afterPaint.port2.postMessage(null);
      });
    },
    { capture: true },
  );
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === "keydown") watched.slowEvents.push(duration);
  }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.longTasks.push(duration);
  }).observe({ type: "longtask" });
}
