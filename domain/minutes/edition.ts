/** The public edition holds closed items by heading and case number only; the full one holds everything. */
export type Edition = "public" | "full";
