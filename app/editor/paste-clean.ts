import { safeLink } from "./link-address.ts";
import { parsePasted } from "./paste-parse.ts";
import { type HeadingLevels, rebuild } from "./paste-rebuild.ts";
import { giveWordStructure } from "./paste-word.ts";

/**
 * Pasted HTML from Word, Outlook, Google Docs or the web, reduced to what a text in Referat can hold: paragraphs, two
 * levels of sub-headings, nested lists, tables, bold, italic and safe links. Fonts, colours, images, comments and tracked
 * deletions are left behind. For ProseMirror's `transformPastedHTML`; needs a browser's DOMParser.
 */
export function cleanPastedHtml(html: string): string {
  const body = parsePasted(html);
  if (body.querySelector("[data-pm-slice]") !== null) return keepOwnHtml(body);
  giveWordStructure(body);
  const container = document.createElement("div");
  container.append(...rebuild(body.childNodes, relativeLevels(body)));
  return container.innerHTML;
}

/** What an editor like this one copied is of the schema already; only its links are looked at. */
function keepOwnHtml(body: HTMLElement): string {
  for (const link of body.querySelectorAll("a[href]")) {
    if (safeLink(link.getAttribute("href") ?? "") === null) link.removeAttribute("href");
  }
  return body.innerHTML;
}

/** The highest level of heading that was pasted becomes 1, every lower one 2. */
function relativeLevels(body: HTMLElement): HeadingLevels {
  const highest = [1, 2, 3, 4, 5, 6].find((level) => body.querySelector(`h${level}`) !== null);
  return (heading) => (heading.tagName === `H${highest}` ? 1 : 2);
}
