import type { HistoryAuthor } from "../../http/context.ts";
import type { Text } from "../../i18n/text.ts";
import { authorHue, authorInitials } from "./author-name.ts";
import type { ShownHand } from "./change-marks.tsx";

/** What the page says of an author's changes: `who` made them, and `when` ("kl. 09:31 til 09:36"). */
export function shownHand(author: HistoryAuthor, who: string, when: string, text: Text): ShownHand {
  const { by, blocks } = text.history;
  return {
    initials: authorInitials(author, text),
    hue: authorHue(author),
    said: { inserted: by.inserted(who, when), deleted: by.deleted(who, when), formatted: by.formatted(who, when) },
    saidOfBlock: {
      inserted: blocks.inserted(who, when),
      deleted: blocks.deleted(who, when),
      formatted: blocks.formatted(who, when),
    },
  };
}
