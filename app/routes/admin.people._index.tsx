import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loggedIn } from "../http/route.ts";
import { PeopleList } from "../ui/admin/people-list.tsx";
import { titled } from "../ui/titled.ts";

export const loader = loggedIn.loader(async ({ services, session, request }) => {
  const words = new URL(request.url).searchParams.get("q")?.trim() ?? "";
  return { people: await services.listPeople(session.actor, words), words };
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (text) => text.admin.people);

export default function People() {
  return <PeopleList {...useLoaderData<typeof loader>()} />;
}
