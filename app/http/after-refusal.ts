import type { ShouldRevalidateFunction } from "@remix-run/react";

/**
 * For a page whose action gives a refusal back to it: what was refused has mostly changed meanwhile, so the page fetches
 * itself anew, which Remix leaves out after an answer of 400 and more.
 */
export const freshAfterRefusal: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod !== undefined || defaultShouldRevalidate;
