import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Refusal } from "../../domain/refusal.ts";
import type { YearView } from "../http/context.ts";
import { loggedIn } from "../http/route.ts";
import { titled } from "../ui/titled.ts";
import { YearPage } from "../ui/year/year-page.tsx";

/** A body's meetings of one year, in four digits. */
export const loader = loggedIn.loader(({ services, session, param }): Promise<YearView> => {
  const year = param("year");
  if (!/^[12]\d{3}$/.test(year)) throw new Refusal("page-unknown");
  return services.readYear(session.actor, param("bodyId"), Number(year));
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titled(matches, (text) => (data === undefined ? text.overview.title : text.year.title(data.body.name, data.year)));

export default function Year() {
  return <YearPage year={useLoaderData<typeof loader>()} />;
}
