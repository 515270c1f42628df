import type { Migration } from "kysely";
import * as foundation from "./0001-foundation.ts";

/** Every migration, in order. Forward only: what has been released is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-foundation": foundation,
};
