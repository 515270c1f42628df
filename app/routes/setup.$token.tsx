import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { Refusal } from "../../domain/refusal.ts";
import { noStore } from "../http/answers.ts";
import { sessionCookie } from "../http/cookies.ts";
import { anyone } from "../http/route.ts";
import { sentForm } from "../http/sent-form.ts";
import { readSetupForm } from "../http/setup-form.ts";
import { SetupPage } from "../ui/setup/setup-page.tsx";
import { titled } from "../ui/titled.ts";

export const loader = anyone.loader(async ({ services, param }) => {
  if (!(await services.isSetupToken(param("token")))) throw new Refusal("setup-link-spent");
  return null;
});

export const action = anyone.action(async ({ services, request, param, from }) => {
  const asked = readSetupForm(await sentForm(request));
  if (!asked.isValid) return data({ errors: asked.errors, kept: asked.kept }, { status: 422, headers: noStore });
  await services.createFirstAdministrator({ setupToken: param("token"), ...asked.values });
  const { email, password } = asked.values;
  const { token, expiresAt } = await services.logIn({ email, password, from });
  const headers = { ...noStore, "Set-Cookie": sessionCookie(request, token, expiresAt) };
  return redirect("/admin/start", { status: 303, headers });
});

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction = ({ matches }) => titled(matches, (text) => text.setup.title);

export default function Setup() {
  const refused = useActionData<typeof action>();
  return <SetupPage errors={refused?.errors ?? []} kept={refused?.kept ?? {}} />;
}
