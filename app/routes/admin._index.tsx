import { useLoaderData } from "@remix-run/react";
import { loggedIn } from "../http/route.ts";
import { BodyList } from "../ui/admin/body-list.tsx";

export const loader = loggedIn.loader(({ services, session }) => services.listBodies(session.actor));

export default function Bodies() {
  return <BodyList bodies={useLoaderData<typeof loader>()} />;
}
