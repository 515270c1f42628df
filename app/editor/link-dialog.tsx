import type { Editor } from "@tiptap/core";
import { TriangleAlert } from "lucide-react";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import type { EditorText } from "./editor-text.ts";
import { linkFromTyped } from "./link-address.ts";

interface LinkDialogProps {
  readonly editor: Editor;
  readonly text: EditorText["link"];
  readonly onClose: () => void;
}

/** Makes, changes or removes the link where the caret or selection is. Shown while it is mounted. */
export function LinkDialog({ editor, text, onClose }: LinkDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isWrong, setIsWrong] = useState(false);
  const id = useId();
  const present: unknown = editor.getAttributes("link").href;
  const address = typeof present === "string" ? present : "";
  const needsWords = editor.state.selection.empty && address === "";

  useEffect(() => {
    const { current } = dialog;
    if (current?.open === false) current.showModal();
  }, []);

  // At once, where Tiptap's own `focus` waits a frame: whoever types on loses no letter.
  function leave() {
    onClose();
    editor.view.focus();
  }

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const typed = String(fields.get("address") ?? "");
    const href = linkFromTyped(typed);
    if (href === null) {
      setIsWrong(true);
      return;
    }
    const words = String(fields.get("words") ?? "").trim() || typed.trim();
    dialog.current?.close();
    if (needsWords) {
      const link = { type: "text", text: words, marks: [{ type: "link", attrs: { href } }] };
      editor.chain().insertContent(link).unsetMark("link").run();
    } else editor.chain().extendMarkRange("link").setLink({ href }).run();
  }

  function remove() {
    dialog.current?.close();
    editor.chain().extendMarkRange("link").unsetLink().run();
  }

  return (
    <dialog ref={dialog} className="dialog ed-dialog" aria-labelledby={`${id}-title`} onClose={leave}>
      <form className="dialog-b" onSubmit={save} noValidate>
        <h2 id={`${id}-title`}>{text.title}</h2>
        <div className={isWrong ? "field bad" : "field"}>
          <label htmlFor={`${id}-address`}>{text.address}</label>
          <input
            id={`${id}-address`}
            className="input"
            name="address"
            inputMode="url"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={address}
            aria-invalid={isWrong}
            aria-describedby={`${id}-hint`}
          />
          {isWrong ? (
            <span className="err" id={`${id}-hint`} role="alert">
              <TriangleAlert className="ic" aria-hidden="true" />
              {text.invalid}
            </span>
          ) : (
            <span className="hint" id={`${id}-hint`}>
              {text.hint}
            </span>
          )}
        </div>
        {needsWords && (
          <div className="field">
            <label htmlFor={`${id}-words`}>{text.words}</label>
            <input id={`${id}-words`} className="input" name="words" autoComplete="off" />
          </div>
        )}
        <div className="acts">
          {address !== "" && (
            <button type="button" className="btn btn-quiet" onClick={remove}>
              {text.remove}
            </button>
          )}
          <button type="button" className="btn" onClick={() => dialog.current?.close()}>
            {text.cancel}
          </button>
          <button type="submit" className="btn btn-primary">
            {address === "" ? text.insert : text.save}
          </button>
        </div>
      </form>
    </dialog>
  );
}
