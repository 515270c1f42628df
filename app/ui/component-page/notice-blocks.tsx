import { CircleAlert, X } from "lucide-react";
import { editorText } from "../../editor/editor-text.ts";
import { SaveIndicator } from "../../editor/save-indicator.tsx";
import { useLocale } from "../use-text.ts";
import { Block } from "./block.tsx";

export function NoticeBlocks({ theme }: { theme: string }) {
  const { save } = editorText[useLocale()];
  return (
    <>
      <Block name="Saved, and what is true">
        <SaveIndicator states={[{ kind: "saving", waiting: 1 }]} text={save} />
        <SaveIndicator states={[{ kind: "saved", at: null }]} text={save} />
        <SaveIndicator states={[{ kind: "offline", waiting: 3 }]} text={save} />
      </Block>
      <Block name="Notice and progress">
        <p className="alert">
          <CircleAlert className="ic" />
          Something was not done, and what can be done about it.
        </p>
        <div className="progress">
          <progress max={100} value={60} aria-label={`Progress, ${theme}`} />
        </div>
      </Block>
      <Block name="Dialog">
        <section className="dialog dialog-shown" aria-label={`Dialog, ${theme}`}>
          <div className="dialog-b">
            <div className="dialog-h">
              <h4>A question that must be answered?</h4>
              <button type="button" className="btn btn-icon" aria-label="Close">
                <X className="ic" />
              </button>
            </div>
            <p>What follows from it, in a sentence.</p>
            <div className="acts">
              <button type="button" className="btn">
                Stay
              </button>
              <button type="button" className="btn btn-primary">
                Do it
              </button>
            </div>
          </div>
        </section>
      </Block>
    </>
  );
}
