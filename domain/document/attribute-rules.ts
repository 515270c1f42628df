type Rule = (value: unknown) => boolean;
type Rules = Readonly<Record<string, Rule>>;

const isWhole =
  (least: number, most: number): Rule =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
const isOneOf =
  (...allowed: readonly unknown[]): Rule =>
  (value) =>
    allowed.includes(value);
const isShortText: Rule = (value) => value === null || (typeof value === "string" && value.length <= 2_000);

/** What a link may lead to in editor, page and PDF. An address without a scheme is one that is being typed. */
const safeSchemes = ["http", "https", "mailto", "tel"];

/** Whether a link leads where a click may lead: not to a script. Browsers ignore blanks and control characters in it. */
export const isSafeAddress: Rule = (value) => {
  if (typeof value !== "string" || value.length > 2_000) return false;
  const [, scheme] = /^([a-z][a-z\d+.-]*):/i.exec(value.replace(/[\p{C}\p{Z}]/gu, "")) ?? [];
  return scheme === undefined || safeSchemes.includes(scheme.toLowerCase());
};

const cell: Rules = {
  colspan: isWhole(1, 100),
  rowspan: isWhole(1, 1_000),
  colwidth: (value) =>
    value === null || (Array.isArray(value) && value.length <= 100 && value.every(isWhole(0, 10_000))),
  align: isOneOf(null, "left", "center", "right", "justify"),
};

/** The values that attributes of nodes may have. ProseMirror's schema knows their names and defaults, not their values. */
const nodeRules: Readonly<Record<string, Rules>> = {
  heading: { level: isOneOf(1, 2) },
  orderedList: { start: isWhole(0, 1_000_000), type: isOneOf(null, "1", "a", "A", "i", "I") },
  tableCell: cell,
  tableHeader: cell,
};

const markRules: Readonly<Record<string, Rules>> = {
  link: {
    href: isSafeAddress,
    target: isOneOf(null, "_blank", "_self"),
    rel: isShortText,
    class: isShortText,
    title: isShortText,
  },
};

const isRight = (rules: Rules | undefined, name: string, value: unknown): boolean =>
  rules !== undefined && Object.hasOwn(rules, name) && rules[name]?.(value) === true;

/** Whether a node of this type may have this attribute with this value. */
export const isNodeAttribute = (node: string, name: string, value: unknown): boolean =>
  isRight(nodeRules[node], name, value);

/** Whether a mark of this type may have these attributes. Those left out have their defaults; a link must lead somewhere. */
export function areMarkAttributes(mark: string, attributes: unknown): boolean {
  if (typeof attributes !== "object" || attributes === null || Array.isArray(attributes)) return false;
  if (mark === "link" && !("href" in attributes)) return false;
  return Object.entries(attributes).every(([name, value]) => isRight(markRules[mark], name, value));
}
