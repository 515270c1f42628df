import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isRefusal, type RefusalCode, type RefusalFacts } from "../../domain/refusal.ts";
import { noStore, retryAfter } from "../http/answers.ts";
import { sessionCookie } from "../http/cookies.ts";
import { refusalStatus } from "../http/refusals.ts";
import { anyone } from "../http/route.ts";
import { sameOriginPath } from "../http/same-origin-path.ts";
import { sentForm } from "../http/sent-form.ts";
import { LoginPage } from "../ui/login/login-page.tsx";
import { titled } from "../ui/titled.ts";

export const loader = anyone.loader(({ session, request }) => {
  const { searchParams } = new URL(request.url);
  const next = sameOriginPath(searchParams.get("next"));
  if (session !== null) throw redirect(next);
  return { next, as: searchParams.get("as") };
});

export interface LoginRefused {
  readonly refusal: RefusalCode;
  readonly facts: RefusalFacts;
  /** Kept in its field; the password never is. */
  readonly email: string;
}

export const action = anyone.action(async ({ services, request, from }) => {
  const form = await sentForm(request);
  const email = String(form.get("email") ?? "");
  const password = String(form.get("password") ?? "");
  try {
    const { token, expiresAt } = await services.logIn({ email, password, from });
    const next = sameOriginPath(form.get("next") ?? new URL(request.url).searchParams.get("next"));
    return redirect(next, { headers: { ...noStore, "Set-Cookie": sessionCookie(request, token, expiresAt) } });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { refusal, facts } = error;
    return data({ refusal, facts, email } satisfies LoginRefused, {
      status: refusalStatus[refusal],
      headers: { ...noStore, ...retryAfter(facts) },
    });
  }
});

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction = ({ matches }) => titled(matches, (text) => text.login.title);

export default function Login() {
  const { next, as } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <LoginPage next={next} as={as} refused={refused ?? null} />;
}
