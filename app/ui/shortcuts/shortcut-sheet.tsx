import { X } from "lucide-react";
import { Fragment, type RefObject } from "react";
import { Segments } from "../segments.tsx";
import { useRootData, useText } from "../use-text.ts";
import { keySigns, type Shortcut, shortcutGroups } from "./shortcut-list.ts";

interface ShortcutSheetProps {
  readonly dialog: RefObject<HTMLDialogElement>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What the keyboard does, in groups, and whether single characters do anything. */
export function ShortcutSheet({ dialog, isOpen, onClose }: ShortcutSheetProps) {
  const text = useText();
  const { hasSingleKeys } = useRootData();
  const { title, lead, single, singles, groups } = text.shortcuts;
  return (
    <dialog ref={dialog} className="dialog shortcuts" aria-labelledby="shortcuts-h" onClose={onClose}>
      {isOpen && (
        <div className="dialog-b">
          <div className="dialog-h">
            <h2 id="shortcuts-h">{title}</h2>
            <button
              type="button"
              className="btn btn-icon"
              aria-label={text.close}
              onClick={() => dialog.current?.close()}
            >
              <X className="ic" />
            </button>
          </div>
          <div className="single-keys">
            <Segments
              name="singleKeys"
              label={single}
              chosen={hasSingleKeys ? "on" : "off"}
              options={[
                { value: "on", label: singles.on },
                { value: "off", label: singles.off },
              ]}
            />
            <p className="muted small" role="status">
              {hasSingleKeys ? lead : text.shortcuts.singlesOff}
            </p>
          </div>
          {shortcutGroups.map(({ group, shortcuts }) => (
            <section key={group} aria-labelledby={`shortcuts-${group}`}>
              <h3 id={`shortcuts-${group}`}>{groups[group]}</h3>
              <dl>
                {shortcuts.map((shortcut) => (
                  <Line key={shortcut.what} shortcut={shortcut} isOff={!hasSingleKeys && shortcut.isSingle === true} />
                ))}
              </dl>
            </section>
          ))}
        </div>
      )}
    </dialog>
  );
}

function Line({ shortcut: { what, ways }, isOff }: { shortcut: Shortcut; isOff: boolean }) {
  const { what: words, next, or, singles } = useText().shortcuts;
  return (
    <div className={isOff ? "off" : undefined}>
      <dt>{words[what]}</dt>
      <dd>
        {ways.map((way, index) => (
          <Fragment key={way.join(" ")}>
            {index > 0 && <span> {or} </span>}
            <Keys way={way} between={next} />
          </Fragment>
        ))}
        {isOff && <span className="cap"> {singles.off}</span>}
      </dd>
    </div>
  );
}

/** Drawn in an open dialog only, and so never on the server: the keyboard is known. */
function Keys({ way, between }: { way: readonly string[]; between: string }) {
  const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
  return way.map((keys, index) => (
    <Fragment key={keys}>
      {index > 0 && <span> {between} </span>}
      <kbd>
        {keySigns(keys, isApple).map((sign) => (
          <kbd key={sign}>{sign}</kbd>
        ))}
      </kbd>
    </Fragment>
  ));
}
