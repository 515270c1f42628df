import type { HistoryAuthor } from "../../http/context.ts";
import type { Text } from "../../i18n/text.ts";
import { usualHueClass } from "../person-hue.ts";

/** What an author is called: a person by name. */
export const authorName = (author: HistoryAuthor, text: Text): string =>
  author.kind === "person" ? author.person.name : text.history.authors[author.kind];

export const authorInitials = (author: HistoryAuthor, text: Text): string =>
  author.kind === "person" ? author.person.initials : text.history.authorInitials[author.kind];

/** A name for the author that no other has. */
export const authorKey = (author: HistoryAuthor): string => (author.kind === "person" ? author.person.id : author.kind);

/** The hue of a person; an import and the server have none of their own. */
export const authorHue = (author: HistoryAuthor): string =>
  author.kind === "person" ? usualHueClass(author.person.id) : "hue-none";
