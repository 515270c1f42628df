import type { Locale } from "../http/context.ts";

/** A file's size as people say it: "340 kB", "1,2 MB". Of 1024 bytes each, as file managers count. */
export function fileSize(bytes: number, locale: Locale): string {
  const [unit, amount] = bytes < 1_048_576 ? ["kB", Math.max(1, Math.round(bytes / 1024))] : ["MB", bytes / 1_048_576];
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(Number(amount))} ${unit}`;
}
