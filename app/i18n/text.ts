import type { Locale } from "../http/context.ts";
import type { Text } from "./da.ts";
import { da } from "./da.ts";
import { en } from "./en.ts";

export type { Text } from "./da.ts";

/** The catalogues, by language. */
export const texts: Readonly<Record<Locale, Text>> = { da, en };

/** The language that a cookie or a form field names; Danish for anything else. */
export const localeOf = (value: unknown): Locale => (value === "en" ? "en" : "da");
