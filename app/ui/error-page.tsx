import { isRouteErrorResponse, Link, useRouteError } from "@remix-run/react";
import { refusalCodes } from "../../domain/refusal.ts";
import { refusalSentence } from "../../domain/refusal-sentences.ts";
import type { ErrorBody } from "../http/answers.ts";
import type { Locale } from "../http/context.ts";
import { refusalStatus } from "../http/refusals.ts";
import { texts } from "../i18n/text.ts";
import { TopBar } from "./top-bar.tsx";
import { useLocale } from "./use-text.ts";

/** What a person reads when a page could not be shown: why, in words, and the way on. */
export function ErrorPage() {
  const locale = useLocale();
  const text = texts[locale];
  const { title, sentence, reference } = explain(useRouteError(), locale);
  return (
    <>
      <title>{text.pageTitle(title)}</title>
      <TopBar />
      <main id="main" className="page message">
        <h1 className="h-page">{title}</h1>
        <p className="lead">{sentence}</p>
        {reference !== null && <p className="muted">{text.error.reference(reference)}</p>}
        <p>
          <Link className="btn btn-primary" to="/">
            {text.error.toOverview}
          </Link>
        </p>
      </main>
    </>
  );
}

function explain(error: unknown, locale: Locale): { title: string; sentence: string; reference: string | null } {
  const words = texts[locale].error;
  const isUnknown = isRouteErrorResponse(error) && error.status === 404;
  const body = isRouteErrorResponse(error) ? bodyOf(error.data) : null;
  if (body !== null && "refusal" in body) {
    const title = refusalStatus[body.refusal] === 404 ? words.notFound : words.stop;
    return { title, sentence: refusalSentence(body, locale), reference: null };
  }
  if (isUnknown) {
    const sentence = refusalSentence({ refusal: "page-unknown", facts: {} }, locale);
    return { title: words.notFound, sentence, reference: null };
  }
  return { title: words.failed, sentence: words.failedHint, reference: body?.reference ?? null };
}

function bodyOf(data: unknown): ErrorBody | null {
  if (typeof data !== "object" || data === null) return null;
  if ("reference" in data && typeof data.reference === "string") return { reference: data.reference };
  if (!("refusal" in data)) return null;
  const refusal = refusalCodes.find((code) => code === data.refusal);
  return refusal === undefined ? null : { refusal, facts: "facts" in data ? Object(data.facts) : {} };
}
