import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { schemaFile, schemaText } from "../../db/schema-text.ts";

it("schema.sql shows what the migrations make (else: npm run db:schema)", async () => {
  const written = await readFile(join(import.meta.dirname, "../../db", schemaFile), "utf8");
  expect(written).toBe(await schemaText());
});
