import { redirect } from "@remix-run/node";
import { forgottenSessionCookie, sessionTokenOf } from "../http/cookies.ts";
import { anyone } from "../http/route.ts";

/** Nothing to see here: a mistyped address goes home. */
export const loader = () => redirect("/");

export const action = anyone.action(async ({ services, request }) => {
  const token = sessionTokenOf(request);
  if (token !== null) await services.logOut(token);
  // For browsers that do as they are told, also where no script ran: copies, kept pages and the service worker go.
  return redirect("/login", {
    headers: { "Set-Cookie": forgottenSessionCookie(request), "Clear-Site-Data": '"storage"' },
  });
});
