import { type EditorState, Plugin, PluginKey, Selection, TextSelection } from "@tiptap/pm/state";
import { DecorationSet, type EditorView } from "@tiptap/pm/view";
import {
  initProseMirrorDoc,
  type ProsemirrorBinding,
  relativePositionToAbsolutePosition,
  setMeta,
  yCursorPluginKey,
  ySyncPluginKey,
  yUndoPluginKey,
} from "@tiptap/y-tiptap";
import * as Y from "yjs";

type Mapping = ProsemirrorBinding["mapping"];

/**
 * Keeps some habits of the binding to Yjs (y-tiptap 3.0.9) from being felt in a text that many write in:
 * - on each change from others it forgets every node that it knows and builds the whole text anew;
 * - it doubts where Yjs says that the caret is as soon as someone else writes in the same paragraph, and puts it into
 *   another that reads alike;
 * - after undo it means to put the caret where something was undone, but says so when all is over;
 * - a new paragraph of one's own hides the others' carets until they move;
 * - it begins with the caret in the first node, be that a list or a table where no caret can be.
 *
 * It needs the binding to be given a `mapping`: then it leaves the first showing to this plugin.
 */
export function steadyBinding(): Plugin {
  return new Plugin({
    key: new PluginKey("steadyBinding"),
    view(view) {
      const binding: ProsemirrorBinding = ySyncPluginKey.getState(view.state).binding;
      const undoManager: Y.UndoManager = yUndoPluginKey.getState(view.state).undoManager;
      showText(view, binding);
      const trust = () => trustYjs(binding);
      const show = ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }) =>
        showUndone(view, binding, stackItem.meta.get(binding));
      // Both after the binding's own listeners, which note where the caret is.
      binding.doc.on("beforeAllTransactions", trust);
      undoManager.on("stack-item-popped", show);
      return {
        update(_view, before) {
          if (hasHiddenCarets(before, view.state)) setMeta(view, yCursorPluginKey, { awarenessUpdated: true });
        },
        destroy() {
          binding.doc.off("beforeAllTransactions", trust);
          undoManager.off("stack-item-popped", show);
        },
      };
    },
  });
}

/** Shows the text as Yjs has it at this moment. */
function showText(view: EditorView, binding: ProsemirrorBinding): void {
  const { doc, mapping } = initProseMirrorDoc(binding.type, view.state.schema);
  binding.mapping = new KeptNodes(mapping);
  if (doc.childCount === 0) return;
  const tr = view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content);
  tr.setSelection(Selection.atStart(tr.doc));
  tr.setMeta("addToHistory", false).setMeta(ySyncPluginKey, { isChangeOrigin: true, binding });
  binding.mux(() => view.dispatch(tr));
}

/** What has changed was taken out, node by node, before it is emptied. */
class KeptNodes extends Map<Parameters<Mapping["set"]>[0], Parameters<Mapping["set"]>[1]> {
  override clear(): void {}
}

interface NotedCaret {
  readonly anchor: Y.RelativePosition;
  readonly head: Y.RelativePosition;
  readonly absAnchor: number | null;
  readonly absHead: number | null;
}

/** Lets the binding guess where the caret belongs only when the paragraph that it stood in is gone. */
function trustYjs(binding: ProsemirrorBinding): void {
  const caret: NotedCaret | null = binding.beforeTransactionSelection;
  if (caret === null) return;
  const { absAnchor, absHead } = caret;
  Object.defineProperties(caret, {
    absAnchor: { get: () => (isStanding(binding.doc, caret.anchor) ? null : absAnchor) },
    absHead: { get: () => (isStanding(binding.doc, caret.head) ? null : absHead) },
  });
}

function isStanding(doc: Y.Doc, position: Y.RelativePosition): boolean {
  const found = Y.createAbsolutePositionFromRelativePosition(position, doc);
  return found !== null && found.type._item?.deleted !== true;
}

/** Puts the caret where something was undone or done again, and shows it. */
function showUndone(view: EditorView, binding: ProsemirrorBinding, noted: unknown): void {
  Object.assign(binding, { beforeTransactionSelection: null });
  if (typeof noted !== "object" || noted === null || !("head" in noted)) return;
  const at = relativePositionToAbsolutePosition(binding.doc, binding.type, noted.head, binding.mapping);
  if (at === null) return;
  const { tr } = view.state;
  const place = tr.doc.resolve(Math.min(at, tr.doc.content.size));
  view.dispatch(tr.setSelection(TextSelection.near(place)).scrollIntoView());
}

function hasHiddenCarets(before: EditorState, now: EditorState): boolean {
  const wereShown = yCursorPluginKey.getState(before) !== DecorationSet.empty;
  return wereShown && before.doc !== now.doc && yCursorPluginKey.getState(now) === DecorationSet.empty;
}
