import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False on the server and in the very first render of the browser; true once scripts run. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
