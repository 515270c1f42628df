import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formName } from "../http/admin/answer-form.ts";
import { loggedIn } from "../http/route.ts";
import { sentForm } from "../http/sent-form.ts";
import { pathAfter } from "../ui/admin/body-path.ts";
import { MemberList } from "../ui/admin/member-list.tsx";

export const loader = loggedIn.loader(({ services, session, param }) =>
  services.readMembers(session.actor, param("bodyId")),
);

/** The members are as they should be: on to the next part. */
export const action = loggedIn.action(async ({ services, session, request, param }) => {
  formName(await sentForm(request), ["members"]);
  const bodyId = param("bodyId");
  await services.passSetupPart(session.actor, bodyId, "members");
  const { partsToSetUp } = await services.readBody(session.actor, bodyId);
  return redirect(pathAfter(bodyId, "members", partsToSetUp), 303);
});

export default function Members() {
  return <MemberList members={useLoaderData<typeof loader>()} />;
}
