import { useRouteLoaderData } from "@remix-run/react";
import type { BodyView } from "../../http/context.ts";

/** The body whose page one is on. Throws outside it. */
export function useBodyView(): BodyView {
  const view = useRouteLoaderData<BodyView>("routes/admin.bodies.$bodyId");
  if (view === undefined) throw new Error("no body is open");
  return view;
}
