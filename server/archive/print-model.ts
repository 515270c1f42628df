/**
 * What the Typst template prints: every string is final, clean of what the fonts can't print, and placed as a value,
 * never read as markup. Read by `minutes.typ` as `print.json`.
 */
export interface PrintModel {
  readonly document: {
    readonly title: string;
    readonly author: string;
    readonly description: string;
    /** UTC. */
    readonly date: Readonly<Record<"year" | "month" | "day" | "hour" | "minute" | "second", number>>;
  };
  readonly header: { readonly left: string; readonly right: string };
  readonly footer: { readonly left: string; readonly page: string; readonly of: string };
  readonly titlePage: {
    readonly municipality: string;
    readonly kind: string;
    readonly bodyAndDate: string;
    readonly facts: readonly { readonly label: string; readonly value: string }[];
    readonly contents: string;
    readonly noItems: string;
  };
  readonly items: readonly PrintItem[];
  readonly source: { readonly description: string };
}

export interface PrintItem {
  readonly heading: BreakableText;
  readonly caseNumber: string | null;
  readonly guests: readonly string[];
  /** Why there is nothing to read, or who may read it. */
  readonly notices: readonly string[];
  readonly closed: boolean;
  readonly blocks: readonly { readonly heading: BreakableText; readonly nodes: readonly PrintNode[] }[];
}

/** Pieces of one text, between which a line may break without a hyphen. */
export type BreakableText = readonly string[];

export type PrintNode =
  | { readonly kind: "paragraph"; readonly runs: readonly PrintRun[] }
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly runs: readonly PrintRun[] }
  | PrintList
  | PrintTable;

export interface PrintList {
  readonly kind: "list";
  /** Null for bullets, else the number of the first item. */
  readonly start: number | null;
  /** Typst's numbering pattern. */
  readonly numbering: "1." | "1)";
  readonly items: readonly (readonly PrintNode[])[];
}

export interface PrintTable {
  readonly kind: "table";
  readonly columns: number;
  readonly headerRows: number;
  /** Whether the header is printed again on each page of the table. */
  readonly repeatsHeader: boolean;
  readonly cells: readonly PrintCell[];
}

export interface PrintCell {
  readonly x: number;
  readonly y: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly heading: boolean;
  readonly nodes: readonly PrintNode[];
}

export type PrintRun =
  | { readonly kind: "line-break" }
  | {
      readonly kind: "text";
      readonly text: BreakableText;
      readonly bold: boolean;
      readonly italic: boolean;
      readonly href: string | null;
    };
