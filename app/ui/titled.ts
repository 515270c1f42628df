import type { MetaDescriptor } from "@remix-run/node";
import { localeOf, type Text, texts } from "../i18n/text.ts";

/** A page's title in the reader's language; meta functions know it only through the root's data. */
export function titled(
  matches: readonly { readonly id: string; readonly data: unknown }[],
  title: (text: Text) => string,
): MetaDescriptor[] {
  const root = matches.find(({ id }) => id === "root")?.data;
  const text = texts[localeOf(Object(root).locale)];
  return [{ title: text.pageTitle(title(text)) }];
}
