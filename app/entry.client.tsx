import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";

/**
 * Waits until the page's data is decoded. RemixBrowser suspends for that long, and a key pressed meanwhile would make
 * React give the page up: "Root did not complete" (remix-run/remix#10214). Called outside React, it throws the very
 * promise that it would suspend on, before its first hook.
 */
async function dataIsDecoded(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (pending) {
    await pending;
  }
}

// Whoever leaves a page while it is being fetched breaks the fetching off; Remix leaves that rejection to nobody.
window.addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof DOMException && event.reason.name === "AbortError") event.preventDefault();
});

dataIsDecoded().then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  }),
);
