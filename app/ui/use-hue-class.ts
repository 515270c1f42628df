import { useSyncExternalStore } from "react";
import { pageHues, usualHueClass } from "./person-hue.ts";

/** The class that sets `--c` to a person's hue, as long as they are here the same as at their caret. */
export const useHueClass = (personId: string): string =>
  useSyncExternalStore(
    pageHues.subscribe,
    () => pageHues.classOf(personId),
    () => usualHueClass(personId),
  );
