/**
 * Does some work when asked, though not more often than every so many milliseconds: what is asked for sooner is done, once,
 * when the time is up.
 */
export function atMostEvery(
  pauseMs: number,
  work: () => void,
): { readonly ask: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isAsked = false;
  const pause = () => {
    isAsked = false;
    work();
    timer = setTimeout(() => {
      timer = null;
      if (isAsked) pause();
    }, pauseMs);
  };
  return {
    ask: () => {
      if (timer === null) pause();
      else isAsked = true;
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
