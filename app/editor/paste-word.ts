import { styled, writtenStyle } from "./paste-parse.ts";
import { markerAttribute, nestWordLists } from "./paste-word-lists.ts";

/** Deleted by tracked changes, or comments of the margin: not the text. */
const notTheText = [
  "del",
  ".msoDel",
  styled("mso-element:comment"),
  ".MsoCommentReference",
  styled("mso-comment-reference"),
  ".msocomanchor",
  ".msocomtxt",
  styled("mso-hide:all"),
].join(",");

/**
 * Gives what Word, Word Online and Outlook put on the clipboard the structure that they only draw: real lists, real
 * headings, spaces for tabs; without deletions and comments. In place; harmless to HTML from elsewhere.
 */
export function giveWordStructure(root: HTMLElement): void {
  for (const element of root.querySelectorAll(notTheText)) element.remove();
  for (const space of root.querySelectorAll(`${styled("mso-tab-count")},${styled("mso-spacerun")}`)) {
    space.textContent = " ";
  }
  markBullets(root);
  makeHeadings(root);
  nestWordLists(root);
}

/** Word writes the bullet into the text, and fences it with `<![if !supportLists]>` or `mso-list:Ignore`. */
function markBullets(root: HTMLElement): void {
  const comments: Node[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const fence of comments) {
    if (!/^\[if !supportLists\]/i.test(fence.textContent ?? "")) continue;
    const marker = newMarker(root);
    while (fence.nextSibling && !isEndOfFence(fence.nextSibling)) marker.append(fence.nextSibling);
    fence.parentNode?.insertBefore(marker, fence);
  }
  for (const ignored of root.querySelectorAll(`${styled("mso-list:Ignore")},${styled("mso-list: Ignore")}`)) {
    if (!ignored.closest(`[${markerAttribute}]`)) ignored.setAttribute(markerAttribute, "");
  }
  for (const marker of root.querySelectorAll(`[${markerAttribute}]`)) marker.closest("p")?.prepend(marker);
}

const isEndOfFence = (node: Node) => node.nodeType === Node.COMMENT_NODE && /^\[endif\]/i.test(node.textContent ?? "");

function newMarker(root: HTMLElement): HTMLElement {
  const marker = root.ownerDocument.createElement("span");
  marker.setAttribute(markerAttribute, "");
  return marker;
}

function makeHeadings(root: HTMLElement): void {
  for (const element of root.querySelectorAll<HTMLElement>("p,div[role=heading]")) {
    const level = headingLevel(element);
    if (level === null) continue;
    const heading = root.ownerDocument.createElement(`h${Math.min(6, Math.max(1, level))}`);
    heading.append(...element.childNodes);
    element.replaceWith(heading);
  }
}

function headingLevel(element: HTMLElement): number | null {
  if (/\bMsoTitle\b/.test(element.className)) return 1;
  const found =
    /\bMsoHeading(\d)\b/.exec(element.className) ??
    /mso-outline-level:\s*(\d)/.exec(writtenStyle(element)) ??
    /^(\d)$/.exec(element.role === "heading" ? (element.getAttribute("aria-level") ?? "") : "");
  return found?.[1] === undefined ? null : Number(found[1]);
}
