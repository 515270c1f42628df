import { Link, useRouteError } from "@remix-run/react";
import { explainError } from "./explain-error.ts";
import { TopBar } from "./top-bar.tsx";
import { useLocale, useText } from "./use-text.ts";

/** What a person reads when a page could not be shown: why, in words, and the way on. */
export function ErrorPage() {
  const text = useText();
  const { title, sentence, reference } = explainError(useRouteError(), useLocale());
  return (
    <>
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
