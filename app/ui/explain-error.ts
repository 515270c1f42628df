import { isRouteErrorResponse } from "@remix-run/react";
import { refusalCodes } from "../../domain/refusal.ts";
import { refusalSentence } from "../../domain/refusal-sentences.ts";
import type { ErrorBody } from "../http/answers.ts";
import type { Locale } from "../http/context.ts";
import { refusalStatus } from "../http/refusals.ts";
import { texts } from "../i18n/text.ts";

/** Why a page could not be shown, in words. `reference` is the number in the log, for what broke. */
export function explainError(
  error: unknown,
  locale: Locale,
): { readonly title: string; readonly sentence: string; readonly reference: string | null } {
  const words = texts[locale].error;
  const body = isRouteErrorResponse(error) ? bodyOf(error) : null;
  if (body !== null && "refusal" in body) {
    const title = refusalStatus[body.refusal] === 404 ? words.notFound : words.stop;
    return { title, sentence: refusalSentence(body, locale), reference: null };
  }
  return { title: words.failed, sentence: words.failedHint, reference: body?.reference ?? null };
}

function bodyOf({ status, data }: { status: number; data: unknown }): ErrorBody | null {
  const { refusal, facts, reference } = Object(data) as Record<string, unknown>;
  if (typeof reference === "string") return { reference };
  const known = refusalCodes.find((code) => code === refusal) ?? (status === 404 ? "page-unknown" : null);
  return known === null ? null : { refusal: known, facts: Object(facts) };
}
