import { data, redirect } from "@remix-run/node";
import { localeCookie, singleKeysCookie, themeCookie } from "../http/cookies.ts";
import { anyone, isForBrowser } from "../http/route.ts";
import { sameOriginPath } from "../http/same-origin-path.ts";
import { sentForm } from "../http/sent-form.ts";
import { localeOf } from "../i18n/text.ts";
import { isTheme } from "../ui/theme.ts";

export const loader = () => redirect("/");

/** Language, light and keys: fields `theme` (light, dark, system), `locale` (da, en) and `singleKeys` (on, off), each optional. */
export const action = anyone.action(async ({ services, session, request }) => {
  const form = await sentForm(request);
  const headers = new Headers();
  const theme = form.get("theme");
  if (isTheme(theme)) headers.append("Set-Cookie", themeCookie(request, theme));
  if (form.has("singleKeys")) {
    headers.append("Set-Cookie", singleKeysCookie(request, form.get("singleKeys") !== "off"));
  }
  if (form.has("locale")) {
    const locale = localeOf(form.get("locale"));
    headers.append("Set-Cookie", localeCookie(request, locale));
    if (session !== null) await services.chooseLocale(session.actor, locale);
  }
  if (isForBrowser(request)) return redirect(sameOriginPath(form.get("returnTo")), { headers });
  return data(null, { headers });
});
