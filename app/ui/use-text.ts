import { useRouteLoaderData } from "@remix-run/react";
import type { Locale } from "../http/context.ts";
import { type Dates, dates } from "../i18n/dates.ts";
import { type Text, texts } from "../i18n/text.ts";
import type { RootData } from "../root.tsx";
import type { Theme } from "./theme.ts";

/** What every page knows: also on an error page, where the data may be missing. */
export function useRootData(): RootData {
  return useRouteLoaderData<RootData>("root") ?? nobody;
}

const nobody: RootData = {
  locale: "da",
  theme: "system" satisfies Theme,
  hasSingleKeys: false,
  user: null,
  isDemo: false,
};

export const useLocale = (): Locale => useRootData().locale;

/** The sentences of the reader's language. */
export const useText = (): Text => texts[useLocale()];

/** How the reader's language writes times. */
export const useDates = (): Dates => dates[useLocale()];
