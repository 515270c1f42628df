import { sql } from "kysely";
import type { Store } from "../../db/store.ts";

/** Lets the database grow to so many pages, or, where it has more already, no further. */
export const limitPages = (store: Store, pages: number) =>
  store.journal((db) => sql.raw(`pragma max_page_count = ${pages}`).execute(db));
