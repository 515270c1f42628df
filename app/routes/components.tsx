import { Refusal } from "../../domain/refusal.ts";
import { anyone } from "../http/route.ts";
import { ComponentPage } from "../ui/component-page/component-page.tsx";

/** The building blocks, for whoever builds with them: in development alone, else an address that leads nowhere. */
export const loader = anyone.loader(({ isDevelopment }): null => {
  if (!isDevelopment) throw new Refusal("page-unknown");
  return null;
});

export default function Components() {
  return <ComponentPage />;
}
