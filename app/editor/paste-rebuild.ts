import { type Marks, markedText, marksWithin, noMarks } from "./paste-inline.ts";
import { styleOf } from "./paste-parse.ts";

const dropped =
  /^(SCRIPT|STYLE|TITLE|META|LINK|XML|TEMPLATE|NOSCRIPT|IMG|SVG|PICTURE|VIDEO|AUDIO|IFRAME|OBJECT|EMBED|CANVAS|INPUT|SELECT|BUTTON|TEXTAREA|HR|COLGROUP)$/;
const blocky =
  /^(P|DIV|LI|BLOCKQUOTE|PRE|SECTION|ARTICLE|ASIDE|MAIN|HEADER|FOOTER|NAV|FIGURE|FIGCAPTION|DL|DT|DD|ADDRESS|FORM|FIELDSET|DETAILS|SUMMARY|CAPTION|CENTER|TBODY|THEAD|TFOOT|TR|TD|TH)$/;

/** Says which level of sub-heading (1 or 2) an h1 to h6 becomes; null makes it a paragraph. */
export type HeadingLevels = (element: Element) => 1 | 2 | null;

/** Builds the nodes anew out of the schema's elements alone: whatever is not named here is not carried over. */
export function rebuild(source: Iterable<Node>, levelOf: HeadingLevels): HTMLElement[] {
  const blocks: HTMLElement[] = [];
  let paragraph = element("p");

  function flush() {
    if (trimmed(paragraph)) blocks.push(paragraph);
    paragraph = element("p");
  }

  function visit(node: Node, marks: Marks) {
    if (node.nodeType === Node.TEXT_NODE) {
      paragraph.append(markedText(node.textContent ?? "", marks));
      return;
    }
    if (!(node instanceof HTMLElement) || dropped.test(node.tagName) || styleOf(node).display === "none") return;
    if (node.tagName === "BR") {
      if (isBreak(paragraph.lastChild)) flush();
      else paragraph.append(element("br"));
    } else if (/^H[1-6]$/.test(node.tagName)) {
      flush();
      paragraph = heading(node, levelOf);
      flush();
    } else if (/^(UL|OL|TABLE)$/.test(node.tagName)) {
      flush();
      blocks.push(...(node.tagName === "TABLE" ? table(node, levelOf) : list(node)));
    } else {
      const isBlock = blocky.test(node.tagName);
      if (isBlock) flush();
      for (const child of node.childNodes) visit(child, marksWithin(node, marks));
      if (isBlock) flush();
    }
  }

  for (const node of source) visit(node, noMarks);
  flush();
  return blocks;
}

function heading(source: HTMLElement, levelOf: HeadingLevels): HTMLElement {
  const level = levelOf(source);
  const built = element(level === null ? "p" : `h${level}`);
  for (const block of rebuild(source.childNodes, levelOf)) {
    if (built.hasChildNodes()) built.append(" ");
    built.append(...block.childNodes);
  }
  if (level === null) return wrapBold(built);
  // A heading is bold as it is.
  for (const bold of built.querySelectorAll("strong")) bold.replaceWith(...bold.childNodes);
  return built;
}

function list(source: HTMLElement): HTMLElement[] {
  const built = element(source.tagName.toLowerCase());
  const start = Number(source.getAttribute("start") ?? 1);
  if (built.tagName === "OL" && Number.isInteger(start) && start > 1) built.setAttribute("start", String(start));
  for (const child of source.childNodes) {
    const isItem = child instanceof HTMLElement && child.tagName === "LI";
    // A list item begins with a paragraph: its headings are bold words.
    const blocks = rebuild(isItem ? child.childNodes : [child], () => null);
    if (blocks.length === 0) continue;
    // Google Docs lays an inner list beside the item that it belongs to.
    const isInnerList = child instanceof HTMLElement && /^(UL|OL)$/.test(child.tagName);
    const item = isInnerList && built.lastElementChild ? built.lastElementChild : built.appendChild(element("li"));
    item.append(...blocks);
  }
  return built.hasChildNodes() ? [built] : [];
}

/** A table as a table, unless it only lays out a page or a mail: then what its cells hold. */
function table(source: HTMLElement, levelOf: HeadingLevels): HTMLElement[] {
  const cells = source.querySelectorAll("td,th");
  if (cells.length < 2 || source.querySelector("table") !== null) {
    return rebuild(source.childNodes, levelOf);
  }
  const body = element("tbody");
  for (const row of source.querySelectorAll("tr")) {
    const builtRow = element("tr");
    for (const cell of row.querySelectorAll<HTMLElement>("td,th")) {
      const builtCell = builtRow.appendChild(element(cell.tagName.toLowerCase()));
      for (const name of ["colspan", "rowspan"]) {
        const span = Number(cell.getAttribute(name) ?? 1);
        if (Number.isInteger(span) && span > 1 && span <= 100) builtCell.setAttribute(name, String(span));
      }
      const blocks = rebuild(cell.childNodes, levelOf);
      builtCell.append(...(blocks.length > 0 ? blocks : [element("p")]));
    }
    if (builtRow.hasChildNodes()) body.append(builtRow);
  }
  const built = element("table");
  built.append(body);
  const caption = source.querySelector("caption");
  return [...(caption ? rebuild(caption.childNodes, levelOf) : []), built];
}

function wrapBold(paragraph: HTMLElement): HTMLElement {
  const bold = element("strong");
  bold.append(...paragraph.childNodes);
  for (const inner of bold.querySelectorAll("strong")) inner.replaceWith(...inner.childNodes);
  paragraph.append(bold);
  return paragraph;
}

/** Takes spaces and line breaks off both ends; false when nothing is left. */
function trimmed(block: HTMLElement): boolean {
  if ((block.textContent ?? "").trim() === "") return false;
  for (const side of ["firstChild", "lastChild"] as const) {
    for (let edge = block[side]; edge && (isBreak(edge) || edge.textContent?.trim() === ""); edge = block[side]) {
      edge.remove();
    }
  }
  trimText(block, "firstChild", /^\s+/);
  trimText(block, "lastChild", /\s+$/);
  return true;
}

function trimText(block: Node, side: "firstChild" | "lastChild", space: RegExp): void {
  let edge: Node | null = block;
  while (edge && edge.nodeType !== Node.TEXT_NODE) edge = edge[side];
  if (edge) edge.textContent = (edge.textContent ?? "").replace(space, "");
}

const element = (tag: string) => document.createElement(tag);

const isBreak = (node: Node | null) => node instanceof HTMLElement && node.tagName === "BR";
