import { type CompactDocument, type DocumentWork, DocumentWorkClosed } from "./document-work.ts";
import type { BrokenCause, ExaminationOrder, ToldExamination } from "./examine-document.ts";

/** A document as of an update. */
export interface RoomMoment {
  readonly room: string;
  readonly seq: number;
}

/** Work on a document crashed or took too long; it may still go well another time. */
export class DocumentWorkFailed extends Error {}

const mostAttempts = 3;

/** Counts how often work on a room's document has crashed or taken too long, and gives up where it would do so for ever. */
export class DocumentAttempts {
  readonly #work: DocumentWork;
  readonly #failures = new Map<string, { readonly seq: number; readonly count: number }>();

  constructor(work: DocumentWork) {
    this.#work = work;
  }

  /** As {@link DocumentWork.examine}; what failed three times as of the same update is broken. Rejects {@link DocumentWorkFailed}. */
  examine(moment: RoomMoment, updates: readonly Uint8Array[], order: ExaminationOrder): Promise<ToldExamination> {
    return this.#attempt(
      moment,
      () => this.#work.examine(updates, order),
      (cause) => ({ kind: "broken", cause }),
    );
  }

  /** As {@link DocumentWork.compact}; null where it has failed three times. Rejects {@link DocumentWorkFailed}. */
  compact(moment: RoomMoment, updates: readonly Uint8Array[]): Promise<CompactDocument | null> {
    return this.#attempt(
      moment,
      () => this.#work.compact(updates),
      () => null,
    );
  }

  async #attempt<Done, Broken>(
    { room, seq }: RoomMoment,
    act: () => Promise<Done>,
    giveUp: (cause: BrokenCause) => Broken,
  ): Promise<Done | Broken> {
    try {
      const done = await act();
      this.#failures.delete(room);
      return done;
    } catch (cause) {
      if (cause instanceof DocumentWorkClosed) throw cause;
      const before = this.#failures.get(room);
      const count = before?.seq === seq ? before.count + 1 : 1;
      this.#failures.set(room, { seq, count });
      if (count < mostAttempts) throw new DocumentWorkFailed("Work on the document failed", { cause });
      this.#failures.delete(room);
      return giveUp("cannot-be-examined");
    }
  }
}
