import { getSchema } from "@tiptap/core";
import { documentExtensions } from "./extensions.ts";

/** The ProseMirror schema that every text satisfies. */
export const documentSchema = getSchema(documentExtensions);
