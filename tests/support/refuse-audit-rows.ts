import { sql } from "kysely";
import type { Store } from "../../db/store.ts";

/** From now on the database takes no row into its audit log. */
export const refuseAuditRows = (store: Pick<Store, "journal">) =>
  store.journal((db) =>
    sql
      .raw("create trigger no_audit before insert on audit_log begin select raise(abort, 'no audit rows'); end")
      .execute(db),
  );
