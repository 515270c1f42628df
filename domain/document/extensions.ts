import { TableKit } from "@tiptap/extension-table";
import StarterKit from "@tiptap/starter-kit";
import { isSafeAddress } from "./attribute-rules.ts";

/**
 * What a text in Referat can hold: paragraphs, sub-headings, lists, tables, bold, italic, links. The one definition that
 * the editor, the server and the page share. Undo is left to Yjs, which undoes only one's own.
 *
 * A section's own heading is not part of its text, so sub-headings start at 1 and go two levels deep.
 */
export const documentExtensions = [
  StarterKit.configure({
    undoRedo: false,
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    dropcursor: false,
    gapcursor: false,
    trailingNode: false,
    heading: { levels: [1, 2] },
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: "https",
      isAllowedUri: (address) => isSafeAddress(address),
      HTMLAttributes: { rel: "noopener noreferrer", target: "_blank" },
    },
  }),
  TableKit.configure({ table: { resizable: false } }),
];
