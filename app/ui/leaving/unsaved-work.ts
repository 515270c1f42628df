/** What would be lost if the page were left now. */
export interface UnsavedWork {
  readonly what: "text" | "upload";
  /** What the person knows it by: a field's label, a file's name; "" where there is no one name. */
  readonly name: string;
  /**
   * `written` is saved as soon as `save` is called, and `saving` is on its way: leaving waits for both. What is `open` is
   * the person's to finish or give up.
   */
  readonly state: "written" | "saving" | "open";
  /** Begins to save what is `written`. */
  readonly save: () => void;
}

const byId = new Map<string, UnsavedWork>();
const watchers = new Set<() => void>();
let all: readonly UnsavedWork[] = [];

/** All that is unsaved on this page; the same list until something of it changes. */
export const unsavedWork = (): readonly UnsavedWork[] => all;

/** Tells of each change, until what it gives is called. */
export function watchUnsavedWork(told: () => void): () => void {
  watchers.add(told);
  return () => void watchers.delete(told);
}

/** Begins to save all that is `written`. */
export function saveWritten(): void {
  for (const { state, save } of all) if (state === "written") save();
}

/** Saves what can be saved, and gives how much is left for the person to finish or give up. */
export function settleUnsaved(): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (all.every(({ state }) => state === "open")) {
        stop();
        resolve(all.length);
      } else saveWritten();
    };
    const stop = watchUnsavedWork(look);
    look();
  });
}

/** Says what is unsaved in one place of the page; null when nothing is. */
export function tellUnsaved(id: string, work: UnsavedWork | null): void {
  if (work === null && !byId.has(id)) return;
  if (work === null) byId.delete(id);
  else byId.set(id, work);
  all = [...byId.values()];
  for (const told of watchers) told();
}
