import { type Change, countChanges } from "../../domain/document/comparison.ts";
import type { RichText } from "../../domain/document/rich-text.ts";
import type { RoomHistory } from "../collab/room-history.ts";
import type { Services } from "../services.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { historyFor, requireMoment } from "./find-history.ts";
import type { ComparisonView } from "./history-view.ts";
import { authorKey, instantOf } from "./read-history.ts";

const emptyText: RichText = { type: "doc", content: [] };

/**
 * A room's texts at two moments, with insertions and deletions by author; the same moment twice is the text as it stood.
 * Refuses `room-unknown`, `moment-unknown`, `history-too-large`, `too-many-attempts`.
 */
export const compareVersions =
  ({ store }: ServiceDependencies, history: Pick<RoomHistory, "compare">): Services["compareVersions"] =>
  async (actor, room, { from, to }) => {
    const found = await store.read((db) => historyFor(db, actor, room));
    requireMoment(found, from);
    requireMoment(found, to);
    const span = { from: Math.min(from, to), to: Math.max(from, to) };
    const keys = found.sections.map(({ key }) => key);
    const { texts, hands } = await history.compare(room, span, keys);
    const sections = found.sections.map(({ key, heading }) => {
      const text = texts[key] ?? emptyText;
      return { key, heading, text, changes: countChanges(text, hands) };
    });
    const views = hands.map((hand) => ({
      author: found.authorOf(hand.authorId, hand.from),
      from: hand.from === "" ? "" : instantOf(hand.from),
      to: hand.to === "" ? "" : instantOf(hand.to),
    }));
    return {
      sections,
      hands: views,
      authors: countByAuthor(
        sections.flatMap(({ changes }) => changes),
        views,
      ),
    };
  };

function countByAuthor(changes: readonly Change[], hands: ComparisonView["hands"]): ComparisonView["authors"] {
  const counts = new Map<string, Writable<ComparisonView["authors"][number]>>();
  for (const { kind, hand } of changes) {
    const author = hands[hand]?.author ?? { kind: "server" };
    const key = authorKey(author);
    const count = counts.get(key) ?? { author, inserted: 0, deleted: 0, formatted: 0 };
    count[kind] += 1;
    counts.set(key, count);
  }
  return [...counts.values()];
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
