import { type Extensions, flattenExtensions } from "@tiptap/core";
import { documentExtensions } from "../../domain/document/extensions.ts";
import { nodeManners } from "./node-manners.ts";

const kits = new Set(["starterKit", "tableKit"]);

/** The document's extensions with the manners of this editor. The schema stays that of domain/document/schema.ts. */
export function editorExtensions(): Extensions {
  const unpacked = flattenExtensions([...documentExtensions]).filter((extension) => !kits.has(extension.name));
  // A list item brings extensions of its own, and will again when the editor unpacks it.
  const brought = new Set(unpacked.flatMap((extension) => flattenExtensions([extension]).slice(1)).map(nameOf));
  return unpacked
    .filter((extension) => !brought.has(extension.name))
    .map((extension) => {
      const manners = nodeManners[extension.name];
      return manners === undefined || extension.type !== "node" ? extension : extension.extend(manners);
    });
}

const nameOf = ({ name }: { readonly name: string }) => name;
