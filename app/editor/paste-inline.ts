import { safeLink } from "./link-address.ts";
import { styleOf } from "./paste-parse.ts";

/** What surrounds a piece of text. */
export interface Marks {
  readonly bold: boolean;
  readonly italic: boolean;
  /** A link's address, when it is a safe one. */
  readonly href: string | null;
}

export const noMarks: Marks = { bold: false, italic: false, href: null };

/** The marks inside an element: by its tag, overruled by its style, as Google Docs writes `<b style="font-weight:normal">`. */
export function marksWithin(element: HTMLElement, around: Marks): Marks {
  const { fontWeight, fontStyle } = styleOf(element);
  const byTag = {
    bold: around.bold || /^(B|STRONG)$/.test(element.tagName),
    italic: around.italic || /^(I|EM|CITE)$/.test(element.tagName),
  };
  return {
    bold: fontWeight === "" ? byTag.bold : /^(bold|bolder|[6-9]00)$/.test(fontWeight),
    italic: fontStyle === "" ? byTag.italic : fontStyle === "italic" || fontStyle === "oblique",
    href: element.tagName === "A" ? safeLink(element.getAttribute("href") ?? "") : around.href,
  };
}

/** A text node's text with its marks around it. Line breaks of the source and runs of spaces are one space. */
export function markedText(text: string, { bold, italic, href }: Marks): Node {
  const spaced = text.replace(/[\u200b\ufeff]/g, "").replace(/[ \t\r\n\f\u00a0]{2,}|[\t\r\n\f]/g, " ");
  let node: Node = document.createTextNode(spaced);
  for (const tag of [italic && "em", bold && "strong", href !== null && "a"]) {
    if (typeof tag !== "string") continue;
    const mark = document.createElement(tag);
    if (tag === "a" && href !== null) mark.setAttribute("href", href);
    mark.append(node);
    node = mark;
  }
  return node;
}
