import type { ComparisonView, HistoryAuthor } from "../../http/context.ts";
import { Avatar } from "../avatar.tsx";
import { useText } from "../use-text.ts";
import { authorHue, authorInitials, authorKey, authorName } from "./author-name.ts";

/** Who changed the text between the moments, with their hue, and how much; and what the marks mean. */
export function AuthorsLegend({ authors }: Pick<ComparisonView, "authors">) {
  const text = useText();
  const total = (kind: "inserted" | "deleted") => authors.reduce((sum, author) => sum + author[kind], 0);
  return (
    <section className="legend" aria-label={text.history.legend}>
      <p>
        <b>{text.history.counts(total("inserted"), total("deleted"))}.</b>{" "}
        <span className="muted">{text.history.legendHint}</span>
      </p>
      <ul className="people">
        {authors.map(({ author, inserted, deleted, formatted }) => (
          <li key={authorKey(author)}>
            <AuthorAvatar author={author} />
            <span>
              {authorName(author, text)}
              <span className="muted">
                {" "}
                {[
                  ...(inserted + deleted > 0 ? [text.history.counts(inserted, deleted)] : []),
                  ...(formatted > 0 ? [text.history.formatted(formatted)] : []),
                ].join(", ")}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An author's sign, beside their name. */
export function AuthorAvatar({ author }: { author: HistoryAuthor }) {
  const text = useText();
  if (author.kind === "person") return <Avatar person={author.person} size="sm" isMute />;
  return (
    <span className={`avatar sm ${authorHue(author)}`} aria-hidden>
      {authorInitials(author, text)}
    </span>
  );
}
