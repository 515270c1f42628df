import { useEffect, useRef, useState } from "react";

const retryMs = 5_000;

interface Told {
  /** The connection stands: at first, and again whenever it was lost. Nobody told of what happened until then. */
  readonly onOpen: () => void;
  /** One event, parsed. */
  readonly onEvent: (event: unknown) => void;
  readonly onLost?: () => void;
  /** The server answers, but tells nothing: what the page shows may not be for its reader any more. */
  readonly onRefused?: () => void;
}

/** Listens to an address that tells server-sent events, for as long as the page is there. Gives whether it can be heard. */
export function useEventStream(address: string, told: Told): boolean {
  const latest = useRef(told);
  latest.current = told;
  const [isConnected, setConnected] = useState(true);

  useEffect(() => {
    let source: EventSource;
    let retry: ReturnType<typeof setTimeout> | undefined;

    const connect = () => {
      source = new EventSource(address);
      source.onopen = () => {
        setConnected(true);
        latest.current.onOpen();
      };
      source.onmessage = ({ data }) => latest.current.onEvent(JSON.parse(data));
      source.onerror = () => {
        setConnected(false);
        latest.current.onLost?.();
        // The browser tries again by itself, unless the answer was a refusal or no answer of ours.
        if (source.readyState !== EventSource.CLOSED) return;
        retry = setTimeout(connect, retryMs);
        latest.current.onRefused?.();
      };
    };
    connect();
    return () => {
      clearTimeout(retry);
      source.close();
    };
  }, [address]);

  return isConnected;
}
