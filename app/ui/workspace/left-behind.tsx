import { UnsavedNotice } from "../../editor/item-editors.tsx";
import { useWriting } from "./writing.ts";

const zones = ["case", "minutes"] as const;

/**
 * For someone who wrote in an item that they may no longer read: what of their own writing was not saved, to copy. The
 * editor itself goes, though it is open and holds no word that was not on their screen a moment ago: a recusal means now,
 * and a caret left in the text would go on showing it to whoever passes by. So nothing of the item is shown, and what
 * can be copied is their own insertions alone.
 */
export function LeftBehind({ itemId }: { itemId: string }) {
  return zones.map((zone) => <LeftBehindIn key={zone} itemId={itemId} zone={zone} />);
}

function LeftBehindIn({ itemId, zone }: { itemId: string; zone: (typeof zones)[number] }) {
  const writing = useWriting(zone, false);
  return writing && <UnsavedNotice {...writing} itemId={itemId} zone={zone} />;
}
