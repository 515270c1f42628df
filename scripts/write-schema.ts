import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { schemaFile, schemaText } from "../db/schema-text.ts";

/** `npm run db:schema`: writes db/schema.sql anew after a migration was added. */
await writeFile(join(import.meta.dirname, "..", "db", schemaFile), await schemaText());
