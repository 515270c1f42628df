/** Where an export is. `fraction` from 0 to 1. */
export interface ExportView {
  readonly id: string;
  readonly state: "running" | "done" | "failed";
  readonly step: "collecting" | "typesetting" | "checking" | "done";
  readonly fraction: number;
  /** Offered to the browser: never holds the title of an item. */
  readonly fileName: string;
}
