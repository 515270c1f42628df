import { Refusal } from "../../domain/refusal.ts";
import { anyone } from "../http/route.ts";

/** Every address that leads nowhere. */
export const loader = anyone.loader((): null => {
  throw new Refusal("page-unknown");
});

export const action = loader;

export default function Nowhere() {
  return null;
}
