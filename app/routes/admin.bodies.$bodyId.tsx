import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loggedIn } from "../http/route.ts";
import { BodyFrame } from "../ui/admin/body-frame.tsx";
import { titled } from "../ui/titled.ts";

export const loader = loggedIn.loader(({ services, session, param }) =>
  services.readBody(session.actor, param("bodyId")),
);

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titled(matches, (text) => data?.body.name ?? text.admin.title);

export default function BodyPage() {
  return <BodyFrame view={useLoaderData<typeof loader>()} />;
}
