import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { editorText } from "../../../app/editor/editor-text.ts";
import { CaseEditor, DecisionEditor, UnsavedNotice } from "../../../app/editor/item-editors.tsx";
import { cleanPastedHtml } from "../../../app/editor/paste-clean.ts";
import type { RoomState } from "../../../app/editor/room-state.ts";
import { SaveIndicator } from "../../../app/editor/save-indicator.tsx";

declare global {
  interface Window {
    cleanPastedHtml: typeof cleanPastedHtml;
  }
}
window.cleanPastedHtml = cleanPastedHtml;

const query = new URLSearchParams(location.search);
const initials = query.get("initials") ?? "SE";
const person = { id: `id-of-${initials}`, name: query.get("name") ?? "Sekretær", initials };
const text = editorText.da;
document.documentElement.dataset.theme = query.get("theme") ?? "light";

/** `show=decision` (the default) or `show=case`: two sections in one room; `without` leaves the editors out. */
function EditorPage() {
  const [state, setState] = useState<RoomState | null>(null);
  const [isShown, setIsShown] = useState(query.get("show") !== "without");
  const [isShutOut, setIsShutOut] = useState(false);
  const shared = { itemId: "00000000-0000-4000-8000-000000000001", person, text, onState: setState };
  return (
    <div className="desk">
      <header>
        <h1 className="vh">Referat</h1>
        <SaveIndicator states={state === null ? [] : [state]} text={text.save} />
        <button type="button" onClick={() => setIsShown((shown) => !shown)}>
          Skift side
        </button>
        <button type="button" onClick={() => setIsShutOut(true)}>
          Luk punktet
        </button>
      </header>
      <main className="sheet">
        <h2 className="vh">Sagen</h2>
        {isShutOut ? (
          <UnsavedNotice {...shared} zone="minutes" />
        ) : !isShown ? null : query.get("show") === "case" ? (
          <div className="doc doc-b">
            <CaseEditor
              {...shared}
              sections={[
                { key: "summary", heading: "Resume", fallback: <p>Fra serveren</p> },
                { key: "presentation", heading: "Sagsfremstilling", fallback: <p>Fra serveren</p> },
              ]}
            />
          </div>
        ) : (
          <section className="decision" aria-labelledby="h">
            <DecisionEditor
              {...shared}
              label="Beslutning til punkt 1"
              heading={<h2 id="h">Beslutning</h2>}
              fallback={<p>Fra serveren</p>}
            />
          </section>
        )}
      </main>
      <footer>
        <button type="button">Efter</button>
      </footer>
    </div>
  );
}

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <EditorPage />
    </StrictMode>,
  );
}
