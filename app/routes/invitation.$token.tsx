import { type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerForm, wrongFields } from "../http/admin/answer-form.ts";
import { passwordForm } from "../http/admin/people-forms.ts";
import { readFields, typedOf } from "../http/admin/read-fields.ts";
import { noStore } from "../http/answers.ts";
import { sessionCookie } from "../http/cookies.ts";
import { anyone } from "../http/route.ts";
import { sentForm } from "../http/sent-form.ts";
import { ChoosePassword } from "../ui/admin/choose-password.tsx";
import { titled } from "../ui/titled.ts";

export const loader = anyone.loader(({ services, param }) => services.readInvitation(param("token")));

/** The password is set, and the person is in. */
export const action = anyone.action(async ({ services, request, param }) => {
  const sent = await sentForm(request);
  const asked = readFields(passwordForm, sent);
  if (!asked.isValid) return wrongFields("password", asked);
  const { password } = asked.values;
  const work = async () => {
    const { token, expiresAt } = await services.acceptInvitation({ token: param("token"), password });
    const headers = { ...noStore, "Set-Cookie": sessionCookie(request, token, expiresAt) };
    throw redirect("/", { status: 303, headers });
  };
  return answerForm("password", { work, typed: typedOf(sent) });
});

export { keepForm as clientAction } from "../http/admin/keep-form.ts";

export const headers: HeadersFunction = () => ({ ...noStore, "Referrer-Policy": "no-referrer" });

export const meta: MetaFunction = ({ matches }) => titled(matches, (text) => text.admin.choosePassword.title);

export default function Invitation() {
  return <ChoosePassword {...useLoaderData<typeof loader>()} />;
}
