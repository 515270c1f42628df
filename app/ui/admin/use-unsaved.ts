import { useBeforeUnload, unstable_usePrompt as usePrompt } from "@remix-run/react";
import { useCallback } from "react";
import { useText } from "../use-text.ts";

/** Asks before a page with unsaved changes is left. */
export function useUnsaved(isUnsaved: boolean): void {
  const text = useText();
  usePrompt({
    message: text.admin.leave,
    when: ({ currentLocation, nextLocation }) => isUnsaved && currentLocation.pathname !== nextLocation.pathname,
  });
  useBeforeUnload(
    useCallback(
      (event) => {
        if (isUnsaved) event.preventDefault();
      },
      [isUnsaved],
    ),
  );
}
