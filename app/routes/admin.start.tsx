import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loggedIn } from "../http/route.ts";
import { StartPage } from "../ui/admin/start-page.tsx";
import { titled } from "../ui/titled.ts";

/** The set-up of the body that is asked for, or of the first that is not finished. */
export const loader = loggedIn.loader(async ({ services, session, request }) => {
  const bodies = await services.listBodies(session.actor);
  const wanted = new URL(request.url).searchParams.get("body");
  const body = bodies.find(({ id, partsToSetUp }) => (wanted === null ? partsToSetUp.length > 0 : id === wanted));
  if (body === undefined) throw redirect("/admin");
  return { bodyId: body.id, bodyName: body.name, toSetUp: body.partsToSetUp };
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (text) => text.admin.start.title);

export default function Start() {
  return <StartPage {...useLoaderData<typeof loader>()} />;
}
