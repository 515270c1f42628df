import type { MinutesChange } from "../../../domain/minutes/minutes-changes.ts";
import { keyed } from "../keyed.ts";
import { TextDiff } from "../text-diff.tsx";
import { useText } from "../use-text.ts";

/** What differs between two documents, text by text. */
export function Changes({ changes }: { changes: readonly MinutesChange[] }) {
  const text = useText();
  return (
    <ul className="changes">
      {keyed(changes, ({ number, heading }) => `${number} ${heading}`).map(({ key, value }) => (
        <li key={key}>
          <h3>
            {value.number === null ? (
              <span lang="da">{value.heading}</span>
            ) : (
              <>
                {text.meeting.item(value.number)}: <span lang="da">{`${value.title}, ${value.heading}`}</span>
              </>
            )}
          </h3>
          <TextDiff before={value.before} after={value.after} />
        </li>
      ))}
    </ul>
  );
}
