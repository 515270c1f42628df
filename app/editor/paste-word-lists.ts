import { writtenStyle } from "./paste-parse.ts";

/** One list item as Word writes it: a paragraph that says how deep it lies, and what stood before it. */
interface ItemParagraph {
  readonly element: HTMLElement;
  readonly level: number;
  /** Word's id of the list: a new one starts a new numbering. */
  readonly list: string;
  readonly isOrdered: boolean;
  readonly start: number;
}

interface OpenList {
  readonly element: HTMLElement;
  readonly level: number;
  readonly list: string;
  readonly isOrdered: boolean;
}

/**
 * Turns Word's list paragraphs (`MsoListParagraph`, `mso-list:l0 level1 lfo1`, the bullet typed into the text) and
 * Word Online's one-item lists (`<li data-aria-level="2">`) into real nested lists, in place.
 */
export function nestWordLists(root: HTMLElement): void {
  for (const item of root.querySelectorAll<HTMLElement>("li[data-aria-level]")) unwrapOnlineItem(item);
  const parents = new Set<Element>();
  for (const paragraph of root.querySelectorAll<HTMLElement>("p")) {
    if (readItem(paragraph) !== null && paragraph.parentElement) parents.add(paragraph.parentElement);
  }
  for (const parent of parents) nestChildren(parent);
}

function nestChildren(parent: Element): void {
  let open: OpenList[] = [];
  for (const child of Array.from(parent.children)) {
    if (!(child instanceof HTMLElement)) continue;
    const item = readItem(child);
    if (item !== null) {
      open = place(item, open);
      continue;
    }
    const lastItem = open.at(-1)?.element.lastElementChild;
    // A list paragraph without a number of its own goes on with the item above it.
    if (lastItem && /^MsoListParagraph/.test(child.className)) lastItem.append(child);
    else if (child.textContent?.trim() !== "") open = [];
  }
}

function place(item: ItemParagraph, before: readonly OpenList[]): OpenList[] {
  const open = before.filter(({ level }) => level <= item.level);
  const current = open.at(-1);
  const parentItem = current?.element.lastElementChild;
  const goesDeeper = current !== undefined && current.level < item.level;
  if (current && !goesDeeper && continues(current, item)) {
    current.element.append(listItem(item));
    item.element.remove();
    return open;
  }
  if (current && !goesDeeper) open.pop();
  const element = document.createElement(item.isOrdered ? "ol" : "ul");
  if (item.isOrdered && item.start !== 1) element.setAttribute("start", String(item.start));
  const above = goesDeeper ? parentItem : open.at(-1)?.element.lastElementChild;
  if (above) above.append(element);
  else item.element.before(element);
  element.append(listItem(item));
  item.element.remove();
  return [...open, { element, level: item.level, list: item.list, isOrdered: item.isOrdered }];
}

/** Bullets of any kind are one list; numbers only while Word counts on. */
function continues(open: OpenList, item: ItemParagraph): boolean {
  return open.isOrdered === item.isOrdered && (!item.isOrdered || open.list === item.list);
}

function listItem({ element }: ItemParagraph): HTMLElement {
  const item = document.createElement("li");
  const paragraph = document.createElement("p");
  paragraph.append(...Array.from(element.childNodes).filter((node) => !isMarker(node)));
  item.append(paragraph);
  return item;
}

function readItem(element: HTMLElement): ItemParagraph | null {
  if (element.tagName !== "P") return null;
  const match = /mso-list:\s*(l\d+)\s+level(\d+)\s+(\S+?)(?:;|\s|$)/i.exec(writtenStyle(element));
  if (match?.[2] === undefined) return null;
  const marker = Array.from(element.childNodes).find(isMarker)?.textContent?.trim() ?? "";
  const isOrdered = /^\(?(\d+|[a-zæøå]{1,2}|[ivxlc]+)[.):]+$/i.test(marker) || /^\d+(\.\d+)*\.?$/.test(marker);
  return {
    element,
    level: Number(match[2]),
    list: match[3] ?? "",
    isOrdered,
    start: Number(/(\d+)[.):]*$/.exec(marker)?.[1] ?? 1),
  };
}

/** The typed bullet or number, which paste-word.ts has marked. */
export const markerAttribute = "data-list-marker";

function isMarker(node: Node): boolean {
  return node instanceof HTMLElement && node.hasAttribute(markerAttribute);
}

function unwrapOnlineItem(item: HTMLElement): void {
  const wrapper = item.parentElement;
  if (wrapper === null || wrapper.children.length !== 1) return;
  const paragraph = document.createElement("p");
  const isOrdered = wrapper.tagName === "OL";
  const start = wrapper.getAttribute("start") ?? "1";
  const list = item.dataset.listid ?? "0";
  paragraph.setAttribute("data-style", `mso-list:l0 level${item.dataset.ariaLevel} lfo${list}`);
  const marker = document.createElement("span");
  marker.setAttribute(markerAttribute, "");
  marker.textContent = isOrdered ? `${start}.` : "·";
  paragraph.append(marker, ...item.childNodes);
  const container = wrapper.parentElement;
  wrapper.replaceWith(paragraph);
  if (container?.className.includes("ListContainerWrapper")) container.replaceWith(paragraph);
}
