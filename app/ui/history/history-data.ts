import type { RefusalCode, RefusalFacts } from "../../../domain/refusal.ts";
import type { ComparisonView, HistoryView, ItemView } from "../../http/context.ts";
import type { HistoryChoice } from "./history-address.ts";

/** Why something could not be shown or done. */
export interface RefusedHistory {
  readonly refusal: RefusalCode;
  readonly facts: RefusalFacts;
  /** What was typed as a version's name, to be shown again. */
  readonly name?: string;
}

/** What the page of an item's history shows. */
export interface HistoryData {
  readonly item: ItemView;
  readonly zone: HistoryChoice["zone"];
  readonly history: HistoryView;
  /** Null where nobody has written. */
  readonly choice: HistoryChoice | null;
  readonly comparison: ComparisonView | RefusedHistory | null;
}
