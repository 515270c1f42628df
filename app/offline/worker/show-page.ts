import { findKeptPage } from "../kept-pages.ts";
import { release } from "./release.ts";

/** A network that is there and carries nothing is as good as none, where the page is kept. */
const patienceMs = 8_000;
/** What a proxy says while there is no server behind it. */
const withoutServer = [502, 503, 504];

/** The page from the server; without one, as it was kept. */
export async function showPage(request: Request): Promise<Response> {
  const kept = await findKeptPage(new URL(request.url).pathname);
  if (kept === undefined) return fetch(request).catch(() => notKept());
  const asked = fetch(request).then((answer) => (withoutServer.includes(answer.status) ? kept : answer));
  const late = new Promise<Response>((resolve) => {
    setTimeout(() => resolve(kept), patienceMs);
  });
  return Promise.race([asked.catch(() => kept), late]);
}

/** For a page that this browser does not keep. It has no script and knows nobody, so it speaks both languages. */
function notKept(): Response {
  const body = `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Ingen forbindelse – Referat</title>
<link rel="stylesheet" href="${release.styles}"></head>
<body><main id="main" class="page message">
<h1 class="h-page">Ingen forbindelse</h1>
<p class="lead">Siden er ikke gemt på denne enhed. Prøv igen, når du er online.</p>
<p lang="en" class="muted">No connection. This page is not kept on this device. Try again when you are online.</p>
<p><a class="btn btn-primary" href="/">Mine møder</a></p>
</main></body></html>`;
  return new Response(body, {
    status: 503,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'",
    },
  });
}
