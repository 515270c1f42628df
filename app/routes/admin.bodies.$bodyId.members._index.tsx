import { useLoaderData } from "@remix-run/react";
import { loggedIn } from "../http/route.ts";
import { MemberList } from "../ui/admin/member-list.tsx";

export const loader = loggedIn.loader(({ services, session, param }) =>
  services.readMembers(session.actor, param("bodyId")),
);

export default function Members() {
  return <MemberList members={useLoaderData<typeof loader>()} />;
}
