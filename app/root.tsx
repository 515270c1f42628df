import sansUrl from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url";
import serifUrl from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?url";
import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, type ShouldRevalidateFunction } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Locale } from "./http/context.ts";
import { hasSingleKeys, localeCookieOf, themeOf } from "./http/cookies.ts";
import { type CurrentUser, currentUser } from "./http/current-user.ts";
import { anyone } from "./http/route.ts";
import { localeOf, texts } from "./i18n/text.ts";
import { useCopies } from "./offline/use-copies.ts";
import { ErrorPage } from "./ui/error-page.tsx";
import { explainError } from "./ui/explain-error.ts";
import { HandedBackNotice } from "./ui/handed-back-notice.tsx";
import { LeaveGuard } from "./ui/leaving/leave-guard.tsx";
import { useNonce } from "./ui/nonce.ts";
import { Shortcuts } from "./ui/shortcuts/shortcuts.tsx";
import stylesUrl from "./ui/styles.css?url";
import type { Theme } from "./ui/theme.ts";
import { useRootData, useText } from "./ui/use-text.ts";

/** What every page knows. */
export interface RootData {
  readonly locale: Locale;
  readonly theme: Theme;
  /** Whether shortcuts of one character do anything. */
  readonly hasSingleKeys: boolean;
  /** Null for whoever is not logged in. */
  readonly user: CurrentUser | null;
  readonly isDemo: boolean;
}

export const loader = anyone.loader(
  ({ session, request, isDemo }): RootData => ({
    locale: session?.person.locale ?? localeOf(localeCookieOf(request)),
    theme: themeOf(request),
    hasSingleKeys: hasSingleKeys(request),
    user: currentUser(session),
    isDemo,
  }),
);

/** Who someone is, their language and theme change only by what they send and the server takes, not while a meeting goes on. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, actionStatus, defaultShouldRevalidate }) =>
  formMethod !== undefined && (actionStatus === undefined || actionStatus < 400) && defaultShouldRevalidate;

/** Pages name themselves; an error takes their name from them. */
export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  const locale = data?.locale ?? "da";
  const text = texts[locale];
  return [{ title: error ? text.pageTitle(explainError(error, locale).title) : text.product }];
};

const font = (href: string) =>
  ({ rel: "preload", as: "font", type: "font/woff2", crossOrigin: "anonymous", href }) as const;

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesUrl },
  font(sansUrl),
  font(serifUrl),
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export function Layout({ children }: { children: ReactNode }) {
  const { locale, theme, user } = useRootData();
  const text = useText();
  const nonce = useNonce();
  return (
    <html lang={locale} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip" href="#main">
          {text.skip}
        </a>
        {children}
        {user !== null && <HandedBackNotice personId={user.person.id} />}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  const { user } = useRootData();
  useCopies(user?.person ?? null);
  if (user === null) return <Outlet />;
  return (
    <Shortcuts>
      <Outlet />
      <LeaveGuard />
    </Shortcuts>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
