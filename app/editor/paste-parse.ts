/**
 * Parses pasted HTML apart from the page. The page's Content-Security-Policy holds there too, so inline styles are not
 * applied and each is reported: they are renamed before, and read with {@link styleOf} and {@link styled}.
 */
export function parsePasted(html: string): HTMLElement {
  const tame = html.replace(/<\/?[a-z][^<>]*>/gi, (tag) =>
    tag.replace(/^(<\/?)style/i, "$1template").replace(/(["'\s/])(style|on[a-z]+)(\s*=)/gi, "$1data-$2$3"),
  );
  return new DOMParser().parseFromString(tame, "text/html").body;
}

/** The element's inline style, as the clipboard had it. */
export function styleOf(element: Element): CSSStyleDeclaration {
  const { style } = document.createElement("span");
  style.cssText = writtenStyle(element);
  return style;
}

/** The style attribute as written: browsers don't know Word's `mso-` properties. */
export const writtenStyle = (element: Element): string => element.getAttribute("data-style") ?? "";

/** A selector for elements whose style attribute has these words. */
export const styled = (words: string): string => `[data-style*="${words}" i]`;
