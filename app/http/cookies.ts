import { isTheme, type Theme } from "../ui/theme.ts";

const sessionName = "referat-session";
const themeName = "referat-theme";
const localeName = "referat-locale";
const singleKeysName = "referat-single-keys";
const aYear = 31_536_000;

/** The value of a cookie, or null. */
export function cookieOf(request: Request, name: string): string | null {
  for (const pair of (request.headers.get("Cookie") ?? "").split(";")) {
    const [key = "", ...value] = pair.trim().split("=");
    if (key === name) return value.join("=");
  }
  return null;
}

const attributes = (request: Request) =>
  `Path=/; SameSite=Lax${new URL(request.url).protocol === "https:" ? "; Secure" : ""}`;

/** The session's cookie; out of reach of scripts. `expiresAt` is an instant, ISO 8601. */
export const sessionCookie = (request: Request, token: string, expiresAt: string): string =>
  `${sessionName}=${token}; ${attributes(request)}; HttpOnly; Expires=${new Date(expiresAt).toUTCString()}`;

export const forgottenSessionCookie = (request: Request): string =>
  `${sessionName}=; ${attributes(request)}; HttpOnly; Max-Age=0`;

export const sessionTokenOf = (request: Request): string | null => cookieOf(request, sessionName) || null;

export const themeCookie = (request: Request, theme: Theme): string =>
  `${themeName}=${theme}; ${attributes(request)}; Max-Age=${aYear}`;

export function themeOf(request: Request): Theme {
  const value = cookieOf(request, themeName);
  return isTheme(value) ? value : "system";
}

export const localeCookie = (request: Request, locale: string): string =>
  `${localeName}=${locale}; ${attributes(request)}; Max-Age=${aYear}`;

/** Whether shortcuts of one character do anything. */
export const singleKeysCookie = (request: Request, areOn: boolean): string =>
  `${singleKeysName}=${areOn ? "on" : "off"}; ${attributes(request)}; Max-Age=${aYear}`;

export const hasSingleKeys = (request: Request): boolean => cookieOf(request, singleKeysName) !== "off";

export const localeCookieOf = (request: Request): string | null => cookieOf(request, localeName);
