import { redirect } from "@remix-run/node";
import { danishDay } from "../../domain/meeting/danish-time.ts";
import { loggedIn } from "../http/route.ts";

/** A body's page is its current year. Whether one may see it is asked there. */
export const loader = loggedIn.loader(({ param }) =>
  redirect(`/bodies/${encodeURIComponent(param("bodyId"))}/year/${danishDay(new Date()).slice(0, 4)}`),
);
